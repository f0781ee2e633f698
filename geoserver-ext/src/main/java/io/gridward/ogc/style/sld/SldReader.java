package io.gridward.ogc.style.sld;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.request.SafeXml;
import io.gridward.ogc.request.XmlTree;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Element;

/**
 * Reads styles as QGIS and GeoServer write them: SLD 1.0 (OGC 02-070), SLD 1.1 with Symbology
 * Encoding 1.1 (OGC 05-078r4, 05-077r4). What cannot be drawn is refused with the place of its
 * element, what only some programs regard is noted. No DOCTYPE, no address is fetched. Faults have
 * the locator {@code SLD_BODY}. Immutable; safe for use by many threads.
 */
public final class SldReader {
    private static final int MOST_LAYERS = 64;
    private static final int MOST_STYLES = 64;

    private final Artworks artworks;
    private final OgcSettings limits;

    /** Reads with the limits of other XML. */
    public SldReader(Artworks artworks, OgcSettings limits) {
        this.artworks = artworks;
        this.limits = limits;
    }

    /**
     * The document.
     *
     * @param layers finds the layer that a NamedLayer means, or throws
     * @throws OgcFault when it is none, or holds what cannot be drawn
     */
    public SldDocument read(byte[] xml, Function<String, Layer> layers) {
        Element root = root(xml);
        if (!SldNodes.name(root).equals("StyledLayerDescriptor")) {
            throw SldNodes.invalid(
                    root, SldNodes.name(root), "StyledLayerDescriptor", "StyledLayerDescriptor");
        }
        List<LocalText> notes = new ArrayList<>();
        List<SldDocument.NamedLayer> read = new ArrayList<>();
        for (Element child : SldNodes.children(root)) {
            switch (SldNodes.name(child)) {
                case "NamedLayer" -> read.add(layer(child, layers, notes));
                case "Name", "Title", "Abstract", "Description" -> {}
                default -> throw SldNodes.unsupported(child);
            }
            if (read.size() > MOST_LAYERS) {
                throw SldNodes.invalid(root, ">" + MOST_LAYERS, "较少的图层", "fewer layers");
            }
        }
        if (read.isEmpty()) {
            throw SldNodes.lacking(root, "NamedLayer");
        }
        return new SldDocument(read, notes);
    }

    private Element root(byte[] xml) {
        if (xml.length > limits.maxXmlBytes()) {
            throw OgcFault.withStatus(
                    413,
                    OgcFault.PARSING,
                    SldNodes.LOCATOR,
                    "样式超过 %d 字节".formatted(limits.maxXmlBytes()),
                    "the style exceeds %d bytes".formatted(limits.maxXmlBytes()));
        }
        try {
            XMLStreamReader reader = SafeXml.open(xml, limits);
            Element root = XmlTree.read(reader);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            throw SldNodes.located(SafeXml.malformed(e));
        } catch (OgcFault e) {
            throw SldNodes.located(e);
        }
    }

    private SldDocument.NamedLayer layer(
            Element namedLayer, Function<String, Layer> layers, List<LocalText> notes) {
        String name = SldNodes.text(namedLayer, "Name");
        if (name.isEmpty()) {
            throw SldNodes.lacking(namedLayer, "Name");
        }
        Layer layer = layers.apply(name);
        Reading reading = new Reading(layer, artworks, notes);
        List<SldDocument.Choice> choices = new ArrayList<>();
        for (Element child : SldNodes.children(namedLayer)) {
            switch (SldNodes.name(child)) {
                case "UserStyle" -> choices.add(style(child, reading));
                case "NamedStyle" ->
                        choices.add(new SldDocument.Choice.Named(SldNodes.text(child, "Name")));
                case "Name", "Title", "Abstract", "Description", "LayerFeatureConstraints" -> {}
                default -> throw SldNodes.unsupported(child);
            }
        }
        if (choices.size() > MOST_STYLES) {
            throw SldNodes.invalid(namedLayer, ">" + MOST_STYLES, "较少的样式", "fewer styles");
        }
        return new SldDocument.NamedLayer(layer, constraint(namedLayer, layer), choices);
    }

    private static Filter constraint(Element namedLayer, Layer layer) {
        List<Filter> all = new ArrayList<>();
        for (Element constraints : SldNodes.children(namedLayer, "LayerFeatureConstraints")) {
            for (Element one : SldNodes.children(constraints)) {
                if (!SldNodes.name(one).equals("FeatureTypeConstraint")) {
                    throw SldNodes.unsupported(one);
                }
                SldNodes.find(one, "Filter")
                        .ifPresent(f -> all.add(ConditionReader.filter(f, layer)));
            }
        }
        return all.stream().reduce(Filter.ALL, Filter::and);
    }

    private static SldDocument.Choice.Own style(Element userStyle, Reading reading) {
        List<Rule> rules = new ArrayList<>();
        for (Element child : SldNodes.children(userStyle)) {
            if (SldNodes.name(child).equals("FeatureTypeStyle")) {
                rules.addAll(new RuleReader(reading).read(child));
            }
        }
        if (rules.isEmpty()) {
            throw SldNodes.lacking(userStyle, "Rule");
        }
        String name = SldNodes.text(userStyle, "Name");
        LocalText title = Titles.of(userStyle);
        LayerStyle style =
                new LayerStyle(
                        name,
                        title.zh().isEmpty() ? reading.layer().title() : title,
                        reading.layer(),
                        titled(rules, title, reading.layer()));
        boolean isDefault = SldNodes.text(userStyle, "IsDefault").matches("1|true");
        return new SldDocument.Choice.Own(style, isDefault, OldForm.of(userStyle));
    }

    /** Rules without any title would have no legend: the first that draws bears the style's. */
    private static List<Rule> titled(List<Rule> rules, LocalText title, Layer layer) {
        if (rules.stream().anyMatch(r -> !r.title().equals(Rule.UNTITLED))) {
            return rules;
        }
        LocalText text = title.zh().isEmpty() ? layer.title() : title;
        return rules.stream()
                .map(r -> new Rule(text, r.condition(), r.scales(), r.symbolizers(), true))
                .toList();
    }
}
