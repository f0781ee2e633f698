package io.gridward.ogc.filter;

import io.gridward.core.crs.AxisOrder;
import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.ogc.fault.OgcFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.w3c.dom.Element;

/**
 * Reads positions as the elements around them say.
 *
 * @param crs system and axis order
 * @param dimension numbers per position, 0 when not said: two, or as many as a gml:pos has; of
 *     three, the height is dropped
 * @param order axis order of systems that are named
 */
record GmlCoordinates(CrsName crs, int dimension, AxisOrder order) {
    private static final String[] POSITIONS = {"pos", "posList", "coordinates", "lowerCorner"};
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");

    /** What holds inside an element; its positions may name the system in its stead. */
    GmlCoordinates within(Element element) {
        CrsName name =
                Nodes.attribute(element, "srsName")
                        .or(() -> Nodes.find(element, POSITIONS).flatMap(GmlCoordinates::srsName))
                        .map(GmlCoordinates::crs)
                        .map(order::of)
                        .orElse(crs);
        int numbers =
                Nodes.attribute(element, "srsDimension")
                        .or(() -> Nodes.attribute(element, "dimension"))
                        .map(GmlCoordinates::dimension)
                        .orElse(dimension);
        return new GmlCoordinates(name, numbers, order);
    }

    private static Optional<String> srsName(Element element) {
        return Nodes.attribute(element, "srsName");
    }

    /** A system by its name. */
    static CrsName crs(String spelling) {
        try {
            return CrsName.parse(spelling);
        } catch (UnknownCrs e) {
            throw FilterFault.of(new UnknownCrs(OgcFault.quoted(spelling)));
        }
    }

    private static int dimension(String text) {
        return switch (text) {
            case "2" -> 2;
            case "3" -> 3;
            default ->
                    throw FilterFault.invalid(
                            "srsDimension 应为 2 或 3", "srsDimension must be 2 or 3");
        };
    }

    /** A number as XML writes it. */
    static double number(String text) {
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            String shown = OgcFault.quoted(text);
            throw FilterFault.invalid(
                    "“%s” 不是有限数".formatted(shown), "'%s' is not a finite number".formatted(shown));
        }
        return value;
    }

    /** Positions of an element in the storage system: of its posList, pos or coordinates. */
    Coordinate[] read(Element element) {
        return toStorage(raw(element));
    }

    /** The numbers x, y … as they stand, x first. */
    double[] raw(Element element) {
        List<double[]> all = new ArrayList<>();
        for (Element child : Nodes.children(element)) {
            GmlCoordinates inner = within(child);
            if (!inner.crs().equals(crs)) {
                throw FilterFault.unsupported(
                        "同一图形的位置不能用不同的 srsName",
                        "positions of one shape cannot have different srsName");
            }
            switch (Nodes.name(child)) {
                case "posList" -> inner.positions(child, false).forEach(all::add);
                case "pos", "lowerCorner", "upperCorner" ->
                        inner.positions(child, true).forEach(all::add);
                case "coordinates" -> inner.tuples(child).forEach(all::add);
                case "coord" -> all.add(coord(child));
                case "description", "name", "identifier", "boundedBy", "metaDataProperty" -> {}
                default -> throw GmlReader.unsupported(child);
            }
        }
        double[] xy = new double[2 * all.size()];
        int first = crs.northFirst() ? 1 : 0;
        for (int i = 0; i < all.size(); i++) {
            xy[2 * i] = all.get(i)[first];
            xy[2 * i + 1] = all.get(i)[1 - first];
        }
        return xy;
    }

    private List<double[]> positions(Element element, boolean one) {
        String text = Nodes.text(element).strip();
        String[] numbers = text.isEmpty() ? new String[0] : text.split("\\s+");
        int size = dimension == 0 ? one && numbers.length == 3 ? 3 : 2 : dimension;
        if (numbers.length % size != 0 || one && numbers.length != size) {
            String name = Nodes.name(element);
            throw FilterFault.invalid(
                    "%s 有 %d 个数，每个位置应有 %d 个".formatted(name, numbers.length, size),
                    "%s has %d numbers, a position has %d".formatted(name, numbers.length, size));
        }
        List<double[]> positions = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += size) {
            positions.add(new double[] {number(numbers[i]), number(numbers[i + 1])});
        }
        return positions;
    }

    /** X, Y and perhaps Z, each in an element of its own (GML 2). */
    private static double[] coord(Element element) {
        double[] xy = new double[2];
        for (int i = 0; i < 2; i++) {
            String axis = i == 0 ? "X" : "Y";
            Element number =
                    Nodes.find(element, axis)
                            .orElseThrow(
                                    () ->
                                            FilterFault.invalid(
                                                    "coord 缺少 " + axis, "coord has no " + axis));
            xy[i] = number(Nodes.text(number).strip());
        }
        return xy;
    }

    private List<double[]> tuples(Element element) {
        String between = separator(element, "ts", " ");
        String comma = separator(element, "cs", ",");
        String point = separator(element, "decimal", ".");
        String split = between.isBlank() ? "\\s+" : Pattern.quote(between);
        List<double[]> positions = new ArrayList<>();
        for (String tuple : Nodes.text(element).strip().split(split)) {
            String[] numbers = tuple.strip().split(Pattern.quote(comma), -1);
            if (numbers.length != 2 && numbers.length != 3) {
                String shown = OgcFault.quoted(tuple);
                throw FilterFault.invalid(
                        "坐标 “%s” 应有两个数".formatted(shown),
                        "coordinates '%s' should be two numbers".formatted(shown));
            }
            positions.add(
                    new double[] {
                        number(numbers[0].strip().replace(point, ".")),
                        number(numbers[1].strip().replace(point, "."))
                    });
        }
        return positions;
    }

    private static String separator(Element element, String name, String otherwise) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? otherwise : value;
    }

    private Coordinate[] toStorage(double[] xy) {
        Coordinate[] out = new Coordinate[xy.length / 2];
        if (!GmlEnvelope.reaches(crs.crs(), xy)) {
            throw FilterFault.invalid(
                    "坐标超出 %s 的定义范围，请检查轴序".formatted(crs.crs().code()),
                    "a coordinate lies outside %s: check the axis order its srsName means"
                            .formatted(crs.crs().code()));
        }
        try {
            Reprojection.between(crs.crs(), Crs.CGCS2000).apply(xy, out.length);
        } catch (OutsideCrs e) {
            throw FilterFault.of(e);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return out;
    }
}
