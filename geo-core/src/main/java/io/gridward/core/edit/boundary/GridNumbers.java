package io.gridward.core.edit.boundary;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Keys of new areas. A unit grid has the code of its community and three digits (standards §1.2);
 * numbers go on after the highest that was ever used there, as a retired one is not used again.
 * Zones get the identifier they came from and a number.
 */
final class GridNumbers {
    private static final int COMMUNITY_DIGITS = 12;
    private static final int MOST = 999;

    private final FeatureSource source;
    private final Layer layer;

    GridNumbers(FeatureSource source, Layer layer) {
        this.source = source;
        this.layer = layer;
    }

    /**
     * The next key.
     *
     * @param parent key of the area it is cut from, or of a grid of the same community
     * @param taken keys given so far
     */
    String next(String parent, Collection<String> taken) {
        return switch (layer.name()) {
            case "unit_grid" -> grid(parent, taken);
            case "division" ->
                    throw new BoundaryRefused(
                            "区划代码由民政部门编制；请给出新区划的代码",
                            "codes of divisions are given by the authority: name those of the new divisions");
            default -> zone(parent, taken);
        };
    }

    private String grid(String parent, Collection<String> taken) {
        if (!parent.matches("\\d{15}")) {
            throw new BoundaryRefused(
                    "网格 %s 不是 15 位代码，无法续编；请给出新网格的代码".formatted(parent),
                    "%s is no code of 15 digits that could be continued: name the codes of the new grids"
                            .formatted(parent));
        }
        String community = parent.substring(0, COMMUNITY_DIGITS);
        int highest = 0;
        for (String key : keys(community, taken)) {
            if (key.matches("\\d{15}")) {
                highest = Math.max(highest, Integer.parseInt(key.substring(COMMUNITY_DIGITS)));
            }
        }
        if (highest >= MOST) {
            throw new BoundaryRefused(
                    "社区 %s 的 3 位顺序号已用完".formatted(community),
                    "the numbers of community %s are used up".formatted(community));
        }
        return "%s%03d".formatted(community, highest + 1);
    }

    private String zone(String parent, Collection<String> taken) {
        List<String> used = keys(parent + "-", taken);
        int n = 2;
        while (used.contains(parent + "-" + n)) {
            n++;
        }
        return parent + "-" + n;
    }

    /** Keys that begin so, of all days. */
    private List<String> keys(String beginning, Collection<String> taken) {
        List<String> keys =
                new ArrayList<>(taken.stream().filter(k -> k.startsWith(beginning)).toList());
        FeatureQuery query = FeatureQuery.of(layer, null).reading(List.of(layer.key()), false);
        try (FeatureStream rows = source.read(query)) {
            rows.forEachRemaining(
                    f -> {
                        if (f.key().startsWith(beginning)) {
                            keys.add(f.key());
                        }
                    });
        }
        return keys;
    }
}
