package org.opengis.cite.geomatics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geotoolkit.referencing.CRS;
import org.geotoolkit.referencing.MiniCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.opengis.util.FactoryException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Reads the GML 3.1/3.2 geometry elements with straight segments into JTS, in their own axis order.
 */
final class Gml {
    static final String NS = "http://www.opengis.net/gml/3.2";
    private static final GeometryFactory F = new GeometryFactory();
    final MiniCRS crs;
    final Geometry geometry;

    private Gml(MiniCRS crs, Geometry geometry) {
        this.crs = crs;
        this.geometry = geometry;
    }

    static Gml parse(Element e) {
        String srs = srsName(e);
        try {
            return new Gml(
                    (MiniCRS) CRS.decode(srs.isEmpty() ? "urn:ogc:def:crs:EPSG::4326" : srs),
                    geom(e));
        } catch (FactoryException x) {
            throw new IllegalArgumentException(x.getMessage());
        }
    }

    /** That of the element, of what it lies in, or of the first part that has one. */
    private static String srsName(Element e) {
        String srs = "";
        for (Node n = e; n instanceof Element && srs.isEmpty(); n = n.getParentNode()) {
            srs = ((Element) n).getAttribute("srsName");
        }
        NodeList all = e.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength() && srs.isEmpty(); i++) {
            srs = ((Element) all.item(i)).getAttribute("srsName");
        }
        return srs;
    }

    Geometry in(MiniCRS other) {
        Geometry g = geometry.copy();
        g.apply(
                (CoordinateFilter)
                        c -> {
                            double[] p = crs.to(other, c.x, c.y);
                            c.x = p[0];
                            c.y = p[1];
                        });
        g.geometryChanged();
        return g;
    }

    private static List<Element> kids(Element e) {
        List<Element> l = new ArrayList<>();
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element) {
                l.add((Element) n);
            }
        }
        return l;
    }

    private static Coordinate[] coords(Element e) {
        List<Coordinate> out = new ArrayList<>();
        for (Element k : kids(e)) {
            switch (k.getLocalName()) {
                case "pos", "lowerCorner", "upperCorner" -> {
                    List<Double> n = numbers(k, "\\s+");
                    out.add(new Coordinate(n.get(0), n.get(1)));
                }
                case "posList" -> out.addAll(list(numbers(k, "\\s+"), dimension(k, e)));
                case "coordinates" -> out.addAll(list(numbers(k, "[\\s,]+"), 2));
                case "pointProperty", "pointRep" ->
                        kids(k).forEach(p -> out.addAll(List.of(coords(p))));
                default -> {}
            }
        }
        return out.toArray(new Coordinate[0]);
    }

    private static List<Double> numbers(Element e, String between) {
        return Arrays.stream(e.getTextContent().trim().split(between))
                .map(Double::valueOf)
                .toList();
    }

    private static int dimension(Element positions, Element around) {
        String said =
                positions.getAttribute("srsDimension").isEmpty()
                        ? around.getAttribute("srsDimension")
                        : positions.getAttribute("srsDimension");
        return said.isEmpty() ? 2 : Integer.parseInt(said);
    }

    private static List<Coordinate> list(List<Double> numbers, int dimension) {
        List<Coordinate> out = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i += dimension) {
            out.add(new Coordinate(numbers.get(i), numbers.get(i + 1)));
        }
        return out;
    }

    private static LinearRing ring(Element holder) {
        Element r = kids(holder).get(0);
        if (r.getLocalName().equals("LinearRing")) {
            return F.createLinearRing(coords(r));
        }
        List<Coordinate> c = new ArrayList<>();
        for (Element m : kids(r)) { // gml:Ring of curves
            for (Coordinate x : geom(kids(m).get(0)).getCoordinates()) {
                if (c.isEmpty() || !c.get(c.size() - 1).equals2D(x)) {
                    c.add(x);
                }
            }
        }
        return F.createLinearRing(c.toArray(new Coordinate[0]));
    }

    static Geometry geom(Element e) {
        return switch (e.getLocalName()) {
            case "Point" -> F.createPoint(coords(e)[0]);
            case "Envelope" -> F.toGeometry(new Envelope(coords(e)[0], coords(e)[1]));
            case "LineString", "LineStringSegment" -> F.createLineString(coords(e));
            case "LinearRing" -> F.createLinearRing(coords(e));
            case "Curve" -> curve(e);
            case "Polygon", "PolygonPatch" -> polygon(e);
            default -> parts(e);
        };
    }

    private static Geometry curve(Element e) {
        List<Coordinate> c = new ArrayList<>();
        for (Element s : kids(e)) {
            if (s.getLocalName().equals("segments")) {
                kids(s).forEach(x -> c.addAll(List.of(coords(x))));
            }
        }
        return F.createLineString(c.toArray(new Coordinate[0]));
    }

    private static Geometry polygon(Element e) {
        LinearRing shell = F.createLinearRing();
        List<LinearRing> holes = new ArrayList<>();
        for (Element k : kids(e)) {
            switch (k.getLocalName()) {
                case "exterior", "outerBoundaryIs" -> shell = ring(k);
                case "interior", "innerBoundaryIs" -> holes.add(ring(k));
                default -> {}
            }
        }
        return F.createPolygon(shell, holes.toArray(new LinearRing[0]));
    }

    private static Geometry parts(Element e) {
        List<Geometry> parts = new ArrayList<>();
        for (Element k : kids(e)) {
            String n = k.getLocalName();
            if (n.endsWith("ember") || n.endsWith("embers") || n.equals("patches")) {
                kids(k).forEach(x -> parts.add(geom(x)));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("cannot read geometry " + e.getNodeName());
        }
        return F.buildGeometry(parts);
    }
}
