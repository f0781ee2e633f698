package io.gridward.ogc.filter;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.ogc.fault.OgcFault;
import java.util.List;
import java.util.stream.Stream;

/** A layer with an attribute of every type, and filters written for it in short. */
final class Fes {
    static final Layer LAYER =
            new Layer(
                    "lamp",
                    LocalText.of("路灯", "Lamps"),
                    LocalText.of("路灯", "Lamps"),
                    "code",
                    GeometryKind.GEOMETRY,
                    Stream.of(
                                    attribute("code", AttributeType.TEXT),
                                    attribute("name", AttributeType.TEXT),
                                    attribute("watts", AttributeType.INTEGER),
                                    attribute("height", AttributeType.DECIMAL),
                                    attribute("built", AttributeType.DATE),
                                    attribute("seen_at", AttributeType.TIMESTAMP))
                            .toList());

    private Fes() {}

    private static Attribute attribute(String name, AttributeType type) {
        return new Attribute(
                name, type, Attribute.Need.OPTIONAL, LocalText.of(name, name), List.of());
    }

    /**
     * A filter document around an operator; {@code {name}} stands for a reference, {@code 'text'}
     * for a literal.
     */
    static String document(String operator) {
        String body =
                operator.replaceAll("\\{([^}]*)\\}", "<fes:ValueReference>$1</fes:ValueReference>")
                        .replaceAll("'([^'=<>]*)'(?![^<]*>)", "<fes:Literal>$1</fes:Literal>")
                        .replaceAll("<(/?)([A-Z])", "<$1fes:$2")
                        .replace("<fes:gml", "<gml");
        return """
               <fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0" \
               xmlns:gml="http://www.opengis.net/gml/3.2" \
               xmlns:gw="http://gridward.io/gw">%s</fes:Filter>"""
                .formatted(body);
    }

    static Filter read(String operator) {
        return FesFilter.parse(document(operator), LAYER, "urn:ogc:def:crs:EPSG::4490");
    }

    static OgcFault fault(String operator) {
        return faultOf(document(operator));
    }

    static OgcFault faultOf(String xml) {
        return catchThrowableOfType(
                OgcFault.class, () -> FesFilter.parse(xml, LAYER, "urn:ogc:def:crs:EPSG::4490"));
    }

    static Filter compare(String name, Operator operator, Object value) {
        return new Filter.Comparison(
                new Expression.Property(name), operator, new Expression.Literal(value), true);
    }
}
