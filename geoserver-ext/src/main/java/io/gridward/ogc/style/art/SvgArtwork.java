package io.gridward.ogc.style.art;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.request.SafeXml;
import io.gridward.ogc.request.XmlTree;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the drawings that map symbols are: groups, paths and basic shapes with plain colours (SVG
 * 1.1 §5, 8, 9, 11). Texts, gradients, references and scripts are refused by name; nothing is ever
 * fetched.
 */
public final class SvgArtwork {
    /** Longest drawing, bytes. */
    public static final int MOST_BYTES = 256 << 10;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int MOST_SHAPES = 2_000;

    private final Map<String, String> chosen;
    private final List<Artwork.Piece> pieces = new ArrayList<>();

    private SvgArtwork(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    /**
     * The drawing, its middle at 0, 0.
     *
     * @param heightPx height of its view box
     * @param chosen values of its parameters as QGIS has them: fill, outline …
     * @throws BadArtwork when it is none, or holds what cannot be drawn
     */
    public static Artwork read(byte[] svg, double heightPx, Map<String, String> chosen) {
        if (svg.length > MOST_BYTES) {
            throw new BadArtwork("大小（超过 256 KiB）", "its size (over 256 KiB)");
        }
        Element root = root(svg);
        double[] box = viewBox(root);
        SvgArtwork reader = new SvgArtwork(chosen);
        try {
            reader.within(root, SvgInk.first().with(values(root), chosen), new AffineTransform());
        } catch (IllegalArgumentException e) {
            throw new BadArtwork("路径数据", "its path data");
        }
        double factor = heightPx / box[3];
        return new Artwork(reader.pieces)
                .movedBy(-box[0] - box[2] / 2, -box[1] - box[3] / 2)
                .scaledBy(factor);
    }

    private static Element root(byte[] svg) {
        try {
            Element root = XmlTree.read(SafeXml.open(svg, OgcSettings.defaults()));
            if (!name(root).equals("svg")) {
                throw new BadArtwork("根元素（应为 svg）", "its root element, which is not svg");
            }
            return root;
        } catch (XMLStreamException e) {
            throw new BadArtwork("XML（无法解析）", "its XML, which is not well-formed");
        } catch (OgcFault e) {
            throw new BadArtwork(e.text().zh(), e.text().en());
        }
    }

    private static double[] viewBox(Element root) {
        double[] box = SvgNumbers.list(root.getAttribute("viewBox"), "viewBox");
        if (box.length == 0 && root.hasAttribute("width") && root.hasAttribute("height")) {
            box =
                    new double[] {
                        0,
                        0,
                        SvgNumbers.length(root.getAttribute("width"), "width"),
                        SvgNumbers.length(root.getAttribute("height"), "height")
                    };
        }
        if (box.length != 4 || !(box[2] > 0 && box[3] > 0)) {
            throw new BadArtwork("viewBox（缺少或无效）", "its viewBox, which is missing or empty");
        }
        return box;
    }

    private void within(Element parent, SvgInk ink, AffineTransform place) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element && drawn(element)) {
                element(element, ink, place);
            }
        }
    }

    /** Elements of other programs, and those that only describe, draw nothing. */
    private static boolean drawn(Element element) {
        String namespace = element.getNamespaceURI();
        return (namespace == null || namespace.isEmpty() || namespace.equals(SVG))
                && !List.of("title", "desc", "metadata", "defs").contains(name(element));
    }

    private void element(Element element, SvgInk outer, AffineTransform outerPlace) {
        Map<String, String> values = values(element);
        if ("none".equals(values.get("display"))) {
            return;
        }
        SvgInk ink = outer.with(values, chosen);
        AffineTransform place = new AffineTransform(outerPlace);
        place.concatenate(SvgNumbers.transform(element.getAttribute("transform")));
        if (name(element).equals("g")) {
            within(element, ink, place);
            return;
        }
        if (pieces.size() == MOST_SHAPES) {
            throw new BadArtwork("图形数量（超过 2000）", "its number of shapes (over 2,000)");
        }
        Shape shape = shape(element, ink);
        double factor = Math.sqrt(Math.abs(place.getDeterminant()));
        pieces.add(
                new Artwork.Outline(shape, ink.fillArgb(), ink.strokeArgb(), ink.pen())
                        .placed(place, factor));
    }

    private static Shape shape(Element e, SvgInk ink) {
        return switch (name(e)) {
            case "path" -> {
                Path2D.Double path = PathData.read(e.getAttribute("d"));
                path.setWindingRule(ink.evenOdd() ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
                yield path;
            }
            case "rect" -> rectangle(e);
            case "circle" -> ellipse(e, number(e, "r"), number(e, "r"));
            case "ellipse" -> ellipse(e, number(e, "rx"), number(e, "ry"));
            case "line" ->
                    new Line2D.Double(
                            number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2"));
            case "polyline" -> points(e, false);
            case "polygon" -> points(e, true);
            default -> {
                String shown = OgcFault.quoted(e.getTagName());
                throw new BadArtwork("元素 " + shown, "element " + shown);
            }
        };
    }

    private static Shape rectangle(Element e) {
        double x = number(e, "x");
        double y = number(e, "y");
        double width = number(e, "width");
        double height = number(e, "height");
        double rx = e.hasAttribute("rx") ? number(e, "rx") : number(e, "ry");
        double ry = e.hasAttribute("ry") ? number(e, "ry") : rx;
        return rx > 0 && ry > 0
                ? new RoundRectangle2D.Double(x, y, width, height, 2 * rx, 2 * ry)
                : new Rectangle2D.Double(x, y, width, height);
    }

    private static Shape ellipse(Element e, double rx, double ry) {
        return new Ellipse2D.Double(number(e, "cx") - rx, number(e, "cy") - ry, 2 * rx, 2 * ry);
    }

    private static Shape points(Element e, boolean closed) {
        double[] xy = SvgNumbers.list(e.getAttribute("points"), "points");
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i + 1 < xy.length; i += 2) {
            if (i == 0) {
                path.moveTo(xy[0], xy[1]);
            } else {
                path.lineTo(xy[i], xy[i + 1]);
            }
        }
        if (closed && xy.length > 3) {
            path.closePath();
        }
        return path;
    }

    private static double number(Element e, String name) {
        String text = e.getAttribute(name);
        return text.isBlank() ? 0 : SvgNumbers.length(text, name);
    }

    /** Presentation attributes, those of the style attribute over them. */
    private static Map<String, String> values(Element element) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (attribute.getName().matches("fill.*|stroke.*|opacity|display")) {
                values.put(attribute.getName(), attribute.getValue());
            }
        }
        for (String part : element.getAttribute("style").split(";")) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                values.put(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
            }
        }
        return values;
    }

    private static String name(Element element) {
        String tag = element.getTagName();
        return tag.substring(tag.indexOf(':') + 1);
    }
}
