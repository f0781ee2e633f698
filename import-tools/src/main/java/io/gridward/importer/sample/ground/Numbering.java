package io.gridward.importer.sample.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Numbers the grids of each community from west to east and from north to south (GB/T 30428.1).
 *
 * <p>The rule, precisely: a grid's place is the centre of its rectangle in EPSG:4490. The
 * northernmost grid without a number opens a band; every grid without a number whose place is less
 * than the band's height south of it is in the band. Bands are numbered from north to south, grids
 * within a band from west to east. The band's height is the side of a square as large as the
 * community's average grid, in degrees of latitude (1° = 111,150 m here).
 */
final class Numbering {
    private static final double METRES_PER_DEGREE = 111_150;
    private static final int MOST = 999;

    private Numbering() {}

    /** Grids in the order of their codes. */
    static List<UnitGrid> number(List<Face> faces, String[] community) {
        Map<String, List<Face>> byCommunity = new TreeMap<>();
        for (int i = 0; i < faces.size(); i++) {
            byCommunity.computeIfAbsent(community[i], k -> new ArrayList<>()).add(faces.get(i));
        }
        List<UnitGrid> grids = new ArrayList<>();
        byCommunity.forEach(
                (code, own) -> {
                    if (own.size() > MOST) {
                        throw new IllegalStateException(code + " has " + own.size() + " grids");
                    }
                    int number = 0;
                    for (Face f : inOrder(own)) {
                        number++;
                        grids.add(
                                new UnitGrid(
                                        "%s%03d".formatted(code, number),
                                        f.degrees(),
                                        f.metres(),
                                        f.inside(),
                                        f.cover() == Face.Cover.TOWN,
                                        f.cover() == Face.Cover.WATER));
                    }
                });
        return grids;
    }

    private static List<Face> inOrder(List<Face> own) {
        double average = own.stream().mapToDouble(f -> f.metres().getArea()).average().orElse(1);
        double height = Math.sqrt(average) / METRES_PER_DEGREE;
        Comparator<Face> westFirst = Comparator.comparingDouble(f -> place(f).x);
        List<Face> left = new ArrayList<>(own);
        left.sort(Comparator.comparingDouble((Face f) -> -place(f).y).thenComparing(westFirst));
        List<Face> out = new ArrayList<>();
        while (!left.isEmpty()) {
            double north = place(left.get(0)).y;
            List<Face> band =
                    new ArrayList<>(
                            left.stream().filter(f -> north - place(f).y < height).toList());
            left.removeAll(band);
            band.sort(westFirst);
            out.addAll(band);
        }
        return out;
    }

    private static Coordinate place(Face face) {
        Envelope box = face.degrees().getEnvelopeInternal();
        return box.centre();
    }
}
