package io.gridward.importer.check.whole;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.FileCheck;
import io.gridward.importer.check.RowFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Q20: within a community grids are numbered from west to east and from north to south. Numbers run
 * eastward in bands and each band lies south of the one before: so from one number to the next the
 * way never leads to the north-west. Where it does, by more than half the side of an average grid
 * both ways, the order is broken. Told once for a community, for information: old numbers stay.
 */
public final class NumberingOrder implements FileCheck {
    private static final int COMMUNITY_DIGITS = 12;
    private static final int MOST_NAMED = 3;

    private final Map<String, List<AreaRow>> communities = new TreeMap<>();

    /** Looks at grids of whole communities, of the file and of the store together. */
    public NumberingOrder(List<AreaRow> grids) {
        for (AreaRow grid : grids) {
            if (grid.code().length() > COMMUNITY_DIGITS) {
                communities
                        .computeIfAbsent(
                                grid.code().substring(0, COMMUNITY_DIGITS), c -> new ArrayList<>())
                        .add(grid);
            }
        }
    }

    @Override
    public List<RowFinding> find() {
        List<RowFinding> found = new ArrayList<>();
        communities.forEach(
                (community, grids) -> {
                    List<String> broken = broken(grids);
                    boolean ofFile = grids.stream().anyMatch(g -> g.row() > 0);
                    if (!broken.isEmpty() && ofFile) {
                        found.add(told(community, broken));
                    }
                });
        return found;
    }

    private static List<String> broken(List<AreaRow> unsorted) {
        List<AreaRow> grids = new ArrayList<>(unsorted);
        grids.sort(Comparator.comparing(AreaRow::code));
        double halfWide =
                grids.stream().mapToDouble(g -> box(g).getWidth()).average().orElse(0) / 2;
        double halfHigh =
                grids.stream().mapToDouble(g -> box(g).getHeight()).average().orElse(0) / 2;
        List<String> broken = new ArrayList<>();
        for (int i = 1; i < grids.size(); i++) {
            Coordinate before = box(grids.get(i - 1)).centre();
            Coordinate after = box(grids.get(i)).centre();
            if (after.y - before.y > halfHigh && before.x - after.x > halfWide) {
                broken.add(grids.get(i - 1).code() + " → " + grids.get(i).code());
            }
        }
        return broken;
    }

    private static Envelope box(AreaRow grid) {
        return grid.shape().getEnvelopeInternal();
    }

    private static RowFinding told(String community, List<String> broken) {
        String first = String.join(", ", broken.subList(0, Math.min(MOST_NAMED, broken.size())));
        LocalText where =
                LocalText.of(
                        "%d 处，如 %s".formatted(broken.size(), first),
                        "at %d places, e.g. %s".formatted(broken.size(), first));
        return new RowFinding(0, Fault.NUMBERING_ORDER, "code", community, where, null);
    }
}
