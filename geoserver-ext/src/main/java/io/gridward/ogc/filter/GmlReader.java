package io.gridward.ogc.filter;

import io.gridward.core.crs.AxisOrder;
import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.ogc.fault.OgcFault;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.PrecisionModel;
import org.w3c.dom.Element;

/**
 * Shapes of GML 3.2 and 3.1 (OGC 07-036 §10, §11) and the plain ones of GML 2, brought to the
 * storage system: points, straight lines, polygons, envelopes and collections of them. A curve may
 * have segments and a surface patches, if they are straight. Heights are dropped.
 */
public final class GmlReader {
    private static final int MOST_POINTS = 100_000;
    private static final int MOST_DEPTH = 20;
    private static final List<String> STRAIGHT = List.of("LineString", "LineStringSegment");
    private static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), Crs.CGCS2000.epsg());

    private GmlReader() {}

    /**
     * The shape of a GML element in EPSG:4490, x = longitude.
     *
     * @param crs system when neither the element nor one in it names another
     * @throws OgcFault when it is no shape Gridward reads; its locator is {@code FILTER}
     */
    public static Geometry read(Element gml, CrsName crs) {
        return read(gml, crs, AxisOrder.BY_NAME);
    }

    /** The same, with the axis order that the version of the request gives to named systems. */
    static Geometry read(Element gml, CrsName crs, AxisOrder order) {
        Geometry shape = shape(gml, new GmlCoordinates(crs, 0, order), 0);
        if (shape.getNumPoints() > MOST_POINTS) {
            throw FilterFault.invalid(
                    "图形多于 %d 个点".formatted(MOST_POINTS),
                    "a shape has more than %d points".formatted(MOST_POINTS));
        }
        Envelope box = shape.getEnvelopeInternal();
        if (box.getMinY() > 90 || box.getMaxY() < -90) {
            throw FilterFault.invalid(
                    "图形的纬度超出 ±90°，请检查 srsName 的轴序",
                    "a shape lies beyond latitude ±90°: check the axis order its srsName means");
        }
        return shape;
    }

    private static Geometry shape(Element element, GmlCoordinates outer, int depth) {
        if (depth > MOST_DEPTH) {
            throw FilterFault.invalid(
                    "图形嵌套超过 %d 层".formatted(MOST_DEPTH),
                    "a shape is nested deeper than %d levels".formatted(MOST_DEPTH));
        }
        GmlCoordinates context = outer.within(element);
        return switch (Nodes.name(element)) {
            case "Point" -> FACTORY.createPoint(points(element, context, 1, 1)[0]);
            case "LineString", "LineStringSegment", "Curve" ->
                    FACTORY.createLineString(line(element, outer));
            case "LinearRing", "Ring" -> ring(element, outer);
            case "Polygon", "PolygonPatch", "Rectangle" -> polygon(element, context);
            case "Surface" -> surface(element, context);
            case "Envelope", "Box" -> GmlEnvelope.read(element, context, FACTORY);
            case "MultiPoint",
                    "MultiCurve",
                    "MultiLineString",
                    "MultiSurface",
                    "MultiPolygon",
                    "MultiGeometry" ->
                    GmlCollections.of(FACTORY, element, members(element, context, depth));
            default -> throw unsupported(element);
        };
    }

    /** A shape, or part of one, that is not read. */
    static OgcFault unsupported(Element element) {
        String shown = OgcFault.quoted(Nodes.name(element));
        return FilterFault.unsupported(
                "不支持的 GML 图形或部分: %s".formatted(shown),
                "GML element %s is not supported in a shape".formatted(shown));
    }

    private static Coordinate[] points(
            Element element, GmlCoordinates context, int least, int most) {
        Coordinate[] points = context.read(element);
        if (points.length < least || points.length > most) {
            String name = Nodes.name(element);
            String zh = most == least ? "恰好" : "至少";
            String en = most == least ? "exactly" : "at least";
            throw FilterFault.invalid(
                    "%s 应有%s %d 个位置，现有 %d 个".formatted(name, zh, least, points.length),
                    "%s must have %s %d positions, not %d"
                            .formatted(name, en, least, points.length));
        }
        return points;
    }

    /** Positions of a line, its segments joined where they meet. */
    private static Coordinate[] line(Element element, GmlCoordinates outer) {
        GmlCoordinates context = outer.within(element);
        if (STRAIGHT.contains(Nodes.name(element))) {
            return points(element, context, 2, Integer.MAX_VALUE);
        }
        if (!Nodes.name(element).equals("Curve")) {
            throw unsupported(element);
        }
        List<Element> segments =
                Nodes.find(element, "segments").map(Nodes::children).orElse(List.of());
        segments.stream()
                .filter(s -> !Nodes.name(s).equals("LineStringSegment"))
                .findFirst()
                .ifPresent(
                        s -> {
                            throw unsupported(s);
                        });
        return joined(segments, context, element);
    }

    private static Coordinate[] joined(List<Element> lines, GmlCoordinates context, Element whole) {
        List<Coordinate> all = new ArrayList<>();
        for (Element line : lines) {
            Coordinate[] points = line(line, context);
            boolean meets = !all.isEmpty() && all.get(all.size() - 1).equals2D(points[0]);
            if (!all.isEmpty() && !meets) {
                throw FilterFault.invalid(
                        "%s 的各段不相接".formatted(Nodes.name(whole)),
                        "the parts of a %s do not meet".formatted(Nodes.name(whole)));
            }
            all.addAll(List.of(points).subList(meets ? 1 : 0, points.length));
        }
        if (all.size() < 2) {
            throw FilterFault.invalid(
                    "%s 没有线段".formatted(Nodes.name(whole)),
                    "%s has no segments".formatted(Nodes.name(whole)));
        }
        return all.toArray(Coordinate[]::new);
    }

    private static LinearRing ring(Element element, GmlCoordinates outer) {
        GmlCoordinates context = outer.within(element);
        Coordinate[] points;
        if (Nodes.name(element).equals("Ring")) {
            List<Element> lines =
                    Nodes.children(element, "curveMember").stream()
                            .flatMap(m -> Nodes.children(m).stream())
                            .toList();
            points = joined(lines, context, element);
        } else if (Nodes.name(element).equals("LinearRing")) {
            points = points(element, context, 4, Integer.MAX_VALUE);
        } else {
            throw unsupported(element);
        }
        if (points.length < 4 || !points[0].equals2D(points[points.length - 1])) {
            throw FilterFault.invalid(
                    "环不闭合：首尾位置须相同且至少 4 个位置",
                    "a ring is not closed: it needs 4 positions or more, the last as the first");
        }
        return FACTORY.createLinearRing(points);
    }

    private static Geometry polygon(Element element, GmlCoordinates context) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Element side : Nodes.children(element)) {
            switch (Nodes.name(side)) {
                case "exterior", "outerBoundaryIs" -> shells.addAll(rings(side, context));
                case "interior", "innerBoundaryIs" -> holes.addAll(rings(side, context));
                case "description", "name", "identifier", "boundedBy", "metaDataProperty" -> {}
                default -> throw unsupported(side);
            }
        }
        if (shells.size() != 1) {
            throw FilterFault.invalid(
                    "Polygon 须恰好有一个外环（exterior）", "a Polygon must have exactly one exterior ring");
        }
        return FACTORY.createPolygon(shells.get(0), holes.toArray(LinearRing[]::new));
    }

    private static List<LinearRing> rings(Element side, GmlCoordinates context) {
        return Nodes.children(side).stream().map(r -> ring(r, context)).toList();
    }

    private static Geometry surface(Element element, GmlCoordinates context) {
        List<Geometry> patches = new ArrayList<>();
        for (Element list : Nodes.children(element, "patches")) {
            for (Element patch : Nodes.children(list)) {
                if (!List.of("PolygonPatch", "Rectangle").contains(Nodes.name(patch))) {
                    throw unsupported(patch);
                }
                patches.add(polygon(patch, context));
            }
        }
        return GmlCollections.joined(patches);
    }

    private static List<Geometry> members(Element element, GmlCoordinates context, int depth) {
        List<Geometry> members = new ArrayList<>();
        for (Element property : Nodes.children(element)) {
            String name = Nodes.name(property);
            if (name.endsWith("Member") || name.endsWith("Members")) {
                for (Element member : Nodes.children(property)) {
                    members.add(shape(member, context, depth + 1));
                }
            }
        }
        return members;
    }
}
