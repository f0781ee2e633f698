package io.gridward.ogc.wfs.transaction;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.FesFilter;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.wfs.value.ValueReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads the actions of a transaction in XML (OGC 09-025r2 §15.2). */
final class TransactionReader {
    private static final int MOST_ACTIONS = 1_000;

    private final LayerCatalog catalog;
    private final String outerSrs;

    private TransactionReader(LayerCatalog catalog, String outerSrs) {
        this.catalog = catalog;
        this.outerSrs = outerSrs;
    }

    /** The actions in their order; each inserted feature is one. */
    static List<Action> read(Element root, LayerCatalog catalog) {
        String srs = root.getAttribute("srsName").strip();
        TransactionReader reader =
                new TransactionReader(catalog, srs.isEmpty() ? Crs.CGCS2000.urn() : srs);
        List<Action> actions = new ArrayList<>();
        for (Element part : ThingReader.children(root)) {
            actions.addAll(reader.action(part));
            if (actions.size() > MOST_ACTIONS) {
                throw OgcFault.of(
                        OgcFault.INVALID,
                        "Transaction",
                        "一次事务最多 %d 个动作".formatted(MOST_ACTIONS),
                        "at most %d actions in one transaction".formatted(MOST_ACTIONS));
            }
        }
        return actions;
    }

    private List<Action> action(Element part) {
        Optional<String> handle = attribute(part, "handle");
        String kind = String.valueOf(part.getLocalName());
        ThingReader things = new ThingReader(handle.orElse(kind), crs(part));
        return switch (kind) {
            case "Insert" -> inserts(part, handle, things);
            case "Update" -> List.of(update(part, handle, things));
            case "Replace" -> List.of(replace(part, handle, things));
            case "Delete" -> {
                Layer layer = named(part, things);
                yield List.of(new Action.Delete(handle, layer, filter(part, layer)));
            }
            case "Native" -> ignored(part);
            default -> throw Faults.unexpected(kind);
        };
    }

    private static List<Action> ignored(Element part) {
        if (part.getAttribute("safeToIgnore").strip().equals("true")) {
            return List.of();
        }
        throw OgcFault.of(
                OgcFault.OPTION, "Native", "不支持 Native 动作", "the action Native is not supported");
    }

    private CrsName crs(Element part) {
        String name = attribute(part, "srsName").orElse(outerSrs);
        try {
            return CrsName.parse(name);
        } catch (UnknownCrs e) {
            throw OgcFault.invalid(
                    "srsName", name, "服务能力文档中的坐标系", "a coordinate system of the capabilities");
        }
    }

    private List<Action> inserts(Element part, Optional<String> handle, ThingReader things) {
        List<Action> actions = new ArrayList<>();
        for (Element feature : ThingReader.children(part)) {
            Layer layer = layerOf(feature, things);
            actions.add(new Action.Insert(handle, layer, things.read(feature, layer)));
        }
        if (actions.isEmpty()) {
            throw OgcFault.missing("Insert");
        }
        return actions;
    }

    private Action replace(Element part, Optional<String> handle, ThingReader things) {
        List<Element> inner = ThingReader.children(part);
        if (inner.isEmpty()) {
            throw OgcFault.missing("Replace");
        }
        Layer layer = layerOf(inner.get(0), things);
        return new Action.Replace(
                handle, layer, things.read(inner.get(0), layer), filter(part, layer));
    }

    private Action update(Element part, Optional<String> handle, ThingReader things) {
        Layer layer = named(part, things);
        Map<String, Optional<Object>> values = new HashMap<>();
        for (Element property : ThingReader.children(part)) {
            if (property.getLocalName().equals("Property")) {
                property(property, layer, things, values);
            }
        }
        if (values.isEmpty()) {
            throw OgcFault.missing("Property");
        }
        return new Action.Update(handle, layer, values, filter(part, layer));
    }

    private static void property(
            Element property,
            Layer layer,
            ThingReader things,
            Map<String, Optional<Object>> values) {
        Element reference = only(property, "ValueReference").orElseThrow(() -> absent());
        String text = reference.getTextContent().strip();
        String action = attribute(reference, "action").orElse("replace");
        ValueReference meant;
        try {
            meant = ValueReference.parse(text, layer, reference::lookupNamespaceURI);
        } catch (OgcFault e) {
            throw things.unknown(text, layer);
        }
        if (meant.name().isEmpty() || !List.of("replace", "remove").contains(action)) {
            throw things.unknown(text + (action.equals("replace") ? "" : " " + action), layer);
        }
        Optional<Element> value = only(property, "Value").filter(v -> !action.equals("remove"));
        boolean shape = meant.kind() == ValueReference.Kind.SHAPE;
        Optional<Object> read =
                value.map(v -> shape ? things.shape(v) : things.value(layer.get(meant.name()), v));
        values.put(meant.name(), read);
    }

    private static OgcFault absent() {
        return OgcFault.missing("ValueReference");
    }

    private Filter filter(Element part, Layer layer) {
        Element filter =
                only(part, "Filter")
                        .orElseThrow(() -> OgcFault.missing("Filter")); // all is never meant
        return FesFilter.parse(filter, layer, outerSrs);
    }

    private Layer named(Element part, ThingReader things) {
        String name = attribute(part, "typeName").orElseThrow(() -> OgcFault.missing("typeName"));
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String namespace =
                prefix.isEmpty()
                        ? FeatureFormats.NAMESPACE
                        : String.valueOf(part.lookupNamespaceURI(prefix));
        return layer(namespace, name.substring(colon + 1), things);
    }

    private Layer layerOf(Element feature, ThingReader things) {
        return layer(
                String.valueOf(feature.getNamespaceURI()),
                String.valueOf(feature.getLocalName()),
                things);
    }

    private Layer layer(String namespace, String name, ThingReader things) {
        Optional<Layer> found =
                namespace.equals(FeatureFormats.NAMESPACE) ? catalog.find(name) : Optional.empty();
        String shown = OgcFault.quoted(name);
        Layer layer =
                found.orElseThrow(
                        () ->
                                Faults.value(
                                        things.locator(),
                                        "没有图层 “%s”（命名空间 %s）"
                                                .formatted(shown, FeatureFormats.NAMESPACE),
                                        "there is no layer '%s' in the namespace %s"
                                                .formatted(shown, FeatureFormats.NAMESPACE)));
        if (!LayerCatalog.isBrought(layer)) {
            throw Faults.notWritable(things.locator(), layer);
        }
        return layer;
    }

    private static Optional<Element> only(Element parent, String name) {
        return ThingReader.children(parent).stream()
                .filter(e -> e.getLocalName().equals(name))
                .findFirst();
    }

    private static Optional<String> attribute(Element element, String name) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
