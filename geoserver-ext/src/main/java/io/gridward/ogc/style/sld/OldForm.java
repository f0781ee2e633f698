package io.gridward.ogc.style.sld;

import io.gridward.ogc.fault.XmlText;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes an element of a style in the form of SLD 1.0, whatever version it was in: that is what
 * most programs read. Titles leave their Description, SvgParameter is called CssParameter.
 */
final class OldForm {
    private static final String OGC = "http://www.opengis.net/ogc";
    private static final String FES = "http://www.opengis.net/fes";
    private static final String GML = "http://www.opengis.net/gml";

    private OldForm() {}

    static String of(Element element) {
        StringBuilder out = new StringBuilder();
        write(element, out);
        return out.toString();
    }

    private static void write(Element element, StringBuilder out) {
        String name = SldNodes.name(element);
        if (name.equals("Description")) {
            SldNodes.children(element).forEach(e -> write(e, out));
            return;
        }
        String tag = prefix(element) + renamed(name);
        out.append('<').append(tag);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String key = attribute.getName();
            if (!key.equals("xmlns") && !key.startsWith("xmlns:") && !key.equals("version")) {
                String plain = key.substring(key.indexOf(':') + 1);
                boolean link = "http://www.w3.org/1999/xlink".equals(attribute.getNamespaceURI());
                out.append(' ')
                        .append(link ? "xlink:" : "")
                        .append(plain)
                        .append("=\"")
                        .append(XmlText.escape(attribute.getValue()))
                        .append('"');
            }
        }
        out.append('>');
        boolean elements = !SldNodes.children(element).isEmpty();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                write(child, out);
            } else if (!elements || !n.getTextContent().isBlank()) {
                out.append(XmlText.escape(n.getTextContent()));
            }
        }
        out.append("</").append(tag).append('>');
    }

    private static String prefix(Element element) {
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        return namespace.startsWith(OGC) || namespace.startsWith(FES)
                ? "ogc:"
                : namespace.startsWith(GML) ? "gml:" : "";
    }

    private static String renamed(String name) {
        return switch (name) {
            case "SvgParameter" -> "CssParameter";
            case "ValueReference" -> "PropertyName";
            default -> name;
        };
    }
}
