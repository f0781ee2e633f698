package io.gridward.core.layer.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The functions a filter may hold, and no others (OGC Filter Encoding 2.0.2 §7.6.3); names as
 * GeoServer has them. Numbers are IEEE doubles; what is no finite number is absent.
 */
public enum Function {
    /** Sum of two numbers. */
    ADD("Add", Kind.NUMBER, Kind.NUMBER, Kind.NUMBER),
    /** The first number less the second. */
    SUBTRACT("Sub", Kind.NUMBER, Kind.NUMBER, Kind.NUMBER),
    /** Product of two numbers. */
    MULTIPLY("Mul", Kind.NUMBER, Kind.NUMBER, Kind.NUMBER),
    /** The first number divided by the second. */
    DIVIDE("Div", Kind.NUMBER, Kind.NUMBER, Kind.NUMBER),
    /** A number without its sign. */
    ABS("abs", Kind.NUMBER, Kind.NUMBER),
    /** Greatest whole number that is not above a number. */
    FLOOR("floor", Kind.NUMBER, Kind.NUMBER),
    /** Least whole number that is not below a number. */
    CEIL("ceil", Kind.NUMBER, Kind.NUMBER),
    /** Number of characters of a text, by Unicode code points. */
    LENGTH("strLength", Kind.NUMBER, Kind.TEXT),
    /** A text with A–Z as a–z, all else as it is. */
    LOWER("strToLowerCase", Kind.TEXT, Kind.TEXT),
    /** A text with a–z as A–Z, all else as it is. */
    UPPER("strToUpperCase", Kind.TEXT, Kind.TEXT),
    /** Ground that a shape covers in m², measured in EPSG:4550; 0 of points and lines. */
    AREA("area", Kind.NUMBER, Kind.SHAPE),
    /** Length of a line, or of a surface's edges, in m, measured in EPSG:4550; 0 of points. */
    GEOM_LENGTH("geomLength", Kind.NUMBER, Kind.SHAPE);

    /** What a function takes or gives. */
    public enum Kind {
        /** A number. */
        NUMBER,
        /** A text. */
        TEXT,
        /** The feature's shape. */
        SHAPE
    }

    private final String title;
    private final Kind result;
    private final List<Kind> parameters;

    Function(String title, Kind result, Kind... parameters) {
        this.title = title;
        this.result = result;
        this.parameters = List.of(parameters);
    }

    /** Name in requests. */
    public String title() {
        return title;
    }

    /** What it gives. */
    public Kind result() {
        return result;
    }

    /** What it takes, in order. */
    public List<Kind> parameters() {
        return parameters;
    }

    /** True for the four signs of arithmetic, which are written in ways of their own. */
    public boolean isSign() {
        return compareTo(DIVIDE) <= 0;
    }

    /** The function of that name, in any case. */
    public static Optional<Function> find(String name) {
        return Arrays.stream(values()).filter(f -> f.title.equalsIgnoreCase(name)).findFirst();
    }

    /** All that are called by name. */
    public static List<Function> listNamed() {
        return Arrays.stream(values()).filter(f -> !f.isSign()).toList();
    }

    /** Their names with commas, for messages. */
    public static String known() {
        return listNamed().stream().map(Function::title).collect(Collectors.joining(", "));
    }
}
