package io.gridward.ogc.style.sld;

import io.gridward.core.crs.AxisOrder;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.FesFilter;
import io.gridward.ogc.style.Condition;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Reads the filters of rules: those of Filter 1.0, 1.1 and 2.0 as requests have them, and the
 * colour classes that built-in styles are written with.
 */
final class ConditionReader {
    private static final String STORAGE = "EPSG:4490";

    private final Reading reading;

    ConditionReader(Reading reading) {
        this.reading = reading;
    }

    Condition read(Element filter) {
        if (!speaksOfClasses(filter)) {
            return Condition.Matches.of(filter(filter, reading.layer()), reading.layer());
        }
        List<Element> parts = SldNodes.children(filter);
        if (parts.size() != 1) {
            throw SldNodes.invalid(filter, String.valueOf(parts.size()), "一个条件", "one condition");
        }
        return operator(parts.get(0));
    }

    /** A filter of a layer; coordinates are x before y. */
    static Filter filter(Element filter, Layer layer) {
        try {
            return FesFilter.parse(filter, layer, STORAGE, AxisOrder.X_FIRST);
        } catch (OgcFault e) {
            throw SldNodes.located(e);
        }
    }

    private Condition operator(Element element) {
        if (!speaksOfClasses(element)) {
            Element filter =
                    element.getOwnerDocument()
                            .createElementNS("http://www.opengis.net/ogc", "Filter");
            filter.appendChild(element.cloneNode(true));
            return Condition.Matches.of(filter(filter, reading.layer()), reading.layer());
        }
        List<Condition> parts =
                SldNodes.name(element).equals("PropertyIsEqualTo")
                        ? List.of()
                        : SldNodes.children(element).stream().map(this::operator).toList();
        return switch (SldNodes.name(element)) {
            case "And" -> new Condition.All(parts);
            case "Or" -> new Condition.None(List.of(new Condition.None(parts)));
            case "Not" -> new Condition.None(parts);
            case "PropertyIsEqualTo" -> colourClass(element);
            default -> throw SldNodes.unsupported(element);
        };
    }

    private static boolean speaksOfClasses(Element element) {
        return element.getAttribute("name").equals(SldWriter.BUCKET)
                || SldNodes.children(element).stream().anyMatch(ConditionReader::speaksOfClasses);
    }

    private Condition colourClass(Element equal) {
        List<Element> sides = SldNodes.children(equal);
        List<Element> arguments =
                sides.size() == 2 ? SldNodes.children(sides.get(0)) : List.<Element>of();
        if (arguments.size() != 2) {
            throw SldNodes.unsupported(equal);
        }
        String attribute =
                reading.layer()
                        .find(arguments.get(0).getTextContent().strip())
                        .orElseThrow(() -> SldNodes.unsupported(equal))
                        .name();
        int of = (int) SldNodes.number(arguments.get(1), 1, 1_000);
        return new Condition.Bucket(attribute, (int) SldNodes.number(sides.get(1), 0, of - 1), of);
    }
}
