package io.gridward.importer.check;

import io.gridward.core.layer.LocalText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The numbers that checks measure by, each with its default and the range it may be set to. The
 * defaults are this product's: the standards name no figures for them.
 */
public enum Threshold {
    /** Fewest rows that make a block shifted by a web map. */
    SHIFTED_ROWS("Q03", 5, 1, 1_000_000, "偏移数据的最少行数", "fewest rows of a shifted block"),
    /** Farthest from the edge of the stated grid at which it is kept, metres. */
    GRID_EDGE_METRES("Q11", 1, 0, 100, "网格边缘容差，米", "tolerance at the edge of a grid, m"),
    /** Components of a type this near are the same, metres. */
    DUPLICATE_METRES("Q13", 0.3, 0, 1, "视为重复的距离，米", "distance of duplicates, m"),
    /** Components of a type this near may be the same, metres. */
    NEAR_DUPLICATE_METRES("Q13", 1, 0, 1, "疑似重复的距离，米", "distance of near duplicates, m"),
    /** Lines have to be longer, metres. */
    SHORTEST_LINE_METRES("Q14", 0.5, 0, 1000, "线的最短长度，米", "lines have to be longer, m"),
    /** Rings have to enclose more, square metres. */
    SMALLEST_RING_SQUARE_METRES("Q14", 0.5, 0, 1000, "环的最小面积，平方米", "rings have to be larger, m2"),
    /** Bus stops stand within this of a road, metres. */
    BUS_STOP_METRES("Q15", 30, 0, 1000, "公交站距道路的最大距离，米", "farthest bus stop from a road, m"),
    /** Robust deviations beyond which a count in a grid is an outlier. */
    DENSITY_DEVIATIONS("Q16", 3.5, 1, 100, "密度异常的稳健偏差倍数", "robust deviations of an outlier"),
    /** Corners this near to a neighbour's are moved onto it, metres. */
    SNAP_METRES("Q20", 0.05, 0, 1, "顶点吸附容差，米", "tolerance of snapped corners, m"),
    /** Gaps and overlaps up to this are not told, square metres. */
    SLIVER_SQUARE_METRES("Q20", 0.5, 0, 1000, "缝隙和重叠的最小面积，平方米", "gaps and overlaps up to this, m2");

    private final String check;
    private final double usual;
    private final double least;
    private final double most;
    private final LocalText label;

    Threshold(String check, double usual, double least, double most, String zh, String en) {
        this.check = check;
        this.usual = usual;
        this.least = least;
        this.most = most;
        this.label = LocalText.of(zh, en);
    }

    /** Check of the catalogue that uses it. */
    public String check() {
        return check;
    }

    /** Name on the command line, kebab-case: {@code duplicate-metres}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, for people. */
    public LocalText label() {
        return label;
    }

    /** Value that holds unless another is set. */
    public double usual() {
        return usual;
    }

    /** Smallest value it may be set to. */
    public double least() {
        return least;
    }

    /** Largest value it may be set to. */
    public double most() {
        return most;
    }

    /** The threshold of that name, if there is one; letters in either case. */
    public static Optional<Threshold> find(String title) {
        return Arrays.stream(values()).filter(t -> t.title().equalsIgnoreCase(title)).findFirst();
    }
}
