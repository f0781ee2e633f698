package io.gridward.ogc.wfs.transaction;

import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.GmlReader;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.wfs.transaction.Action.Thing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads features and values as GML writes them; the schema's types are checked here. */
record ThingReader(String locator, CrsName crs) {
    private static final String GML = "http://www.opengis.net/gml/";
    private static final String NIL = "http://www.w3.org/2001/XMLSchema-instance";

    /** A feature of a layer. */
    Thing read(Element feature, Layer layer) {
        @Nullable Object[] values = new @Nullable Object[layer.attributes().size()];
        Geometry shape = null;
        Set<String> seen = new HashSet<>();
        for (Element property : children(feature)) {
            String name = property.getLocalName();
            if (isGml(property) && name.equals("boundedBy")) {
                continue;
            }
            requireOurs(property, layer, name);
            if (!seen.add(name)) {
                throw Faults.value(
                        locator,
                        "属性 %s 出现了两次".formatted(name),
                        "property %s stands twice".formatted(name));
            }
            if (name.equals(Layer.GEOMETRY)) {
                shape = shape(property);
            } else {
                values[layer.indexOf(name)] = value(layer.get(name), property);
            }
        }
        return new Thing(values, shape);
    }

    private static boolean isGml(Element property) {
        return String.valueOf(property.getNamespaceURI()).startsWith(GML);
    }

    private void requireOurs(Element property, Layer layer, String name) {
        boolean ours = FeatureFormats.NAMESPACE.equals(property.getNamespaceURI());
        boolean shape = layer.published() && name.equals(Layer.GEOMETRY);
        if (!ours || !shape && layer.find(name).isEmpty()) {
            throw unknown(property.getTagName(), layer);
        }
    }

    /** A property that the layer does not keep. */
    OgcFault unknown(String name, Layer layer) {
        String known = String.join(", ", layer.attributeNames());
        known += layer.published() ? ", " + Layer.GEOMETRY : "";
        String shown = OgcFault.quoted(name);
        return Faults.value(
                locator,
                "图层 %s 不保存属性 “%s”；可用: %s".formatted(layer.name(), shown, known),
                "%s keeps no property '%s'; properties are: %s"
                        .formatted(layer.name(), shown, known));
    }

    /** The shape within an element; null when it holds none. */
    @Nullable Geometry shape(Element holder) {
        List<Element> inner = children(holder);
        if (inner.isEmpty()) {
            return null;
        }
        if (inner.size() > 1 || !isGml(inner.get(0))) {
            throw noShape(inner.get(0).getTagName());
        }
        try {
            return GmlReader.read(inner.get(0), crs);
        } catch (OgcFault e) {
            throw Faults.value(locator, e.text().zh(), e.text().en());
        } catch (OutsideCrs e) {
            String[] texts = String.valueOf(e.getMessage()).split(" / ", 2);
            throw Faults.value(locator, texts[0], texts[texts.length - 1]);
        }
    }

    private OgcFault noShape(String element) {
        String shown = OgcFault.quoted(element);
        return Faults.value(
                locator,
                "属性 %s 的值应为一个 GML 图形，而非 %s".formatted(Layer.GEOMETRY, shown),
                "property %s takes one GML shape, not %s".formatted(Layer.GEOMETRY, shown));
    }

    /** The value of an attribute within an element; null when it is nil or empty. */
    @Nullable Object value(Attribute attribute, Element holder) {
        if (!children(holder).isEmpty()) {
            throw badValue(attribute, children(holder).get(0).getTagName());
        }
        String nil = holder.getAttributeNS(NIL, "nil").strip();
        String text = holder.getTextContent().strip();
        if (text.isEmpty() || nil.equals("true") || nil.equals("1")) {
            return null;
        }
        try {
            return switch (attribute.type()) {
                case TEXT -> text;
                case INTEGER -> Long.valueOf(text);
                case DECIMAL -> finite(Double.parseDouble(text));
                case DATE -> LocalDate.parse(text, DateTimeFormatter.ISO_DATE);
                case TIMESTAMP -> OffsetDateTime.parse(text);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw badValue(attribute, text);
        }
    }

    private static Double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new NumberFormatException();
        }
        return number;
    }

    private OgcFault badValue(Attribute attribute, String text) {
        String shown = OgcFault.quoted(text);
        String type = attribute.type().name();
        return Faults.value(
                locator,
                "属性 %s 的值 “%s” 不是 %s".formatted(attribute.name(), shown, type),
                "value '%s' of property %s is no %s".formatted(shown, attribute.name(), type));
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
