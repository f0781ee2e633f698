package io.gridward.ogc.wfs;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.CodedValue;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.format.GmlVersion;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * The application schema of layers in a version of GML (OGC 07-036 §21): one feature type each,
 * named as the layer, its properties as the attributes. What a stored row always has must occur;
 * the rest may be absent or nil.
 */
final class TypeSchema {
    private final GmlVersion gml;

    private TypeSchema(GmlVersion gml) {
        this.gml = gml;
    }

    /** Where the schema of some layers is to be had. */
    static String address(String service, List<Layer> layers) {
        String names =
                layers.stream()
                        .distinct()
                        .map(l -> "gw:" + l.name())
                        .collect(Collectors.joining(","));
        return service
                + "?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES="
                + names;
    }

    static String write(List<Layer> layers, GmlVersion gml) {
        TypeSchema schema = new TypeSchema(gml);
        return WfsXml.document(
                "xsd:schema",
                List.of(
                        "targetNamespace",
                        FeatureFormats.NAMESPACE,
                        "elementFormDefault",
                        "qualified",
                        "version",
                        "1"),
                gml.namespace(),
                xml -> {
                    xml.empty(
                            "xsd:import",
                            "namespace",
                            gml.namespace(),
                            "schemaLocation",
                            gml.schema());
                    for (Layer layer : layers) {
                        schema.layer(layer, xml);
                    }
                });
    }

    private void layer(Layer layer, WfsXml xml) throws XMLStreamException {
        xml.start("xsd:complexType", "name", layer.name() + "Type");
        note(layer.summary(), List.of(), xml);
        xml.start("xsd:complexContent");
        xml.start("xsd:extension", "base", "gml:AbstractFeatureType");
        xml.start("xsd:sequence");
        for (Attribute a : layer.attributes()) {
            attribute(a, xml);
        }
        if (layer.published()) {
            String type = geometryType(layer.geometry());
            xml.empty("xsd:element", "name", Layer.GEOMETRY, "type", type, "minOccurs", "0");
        }
        xml.end();
        xml.end();
        xml.end();
        xml.end();
        xml.empty(
                "xsd:element",
                "name",
                layer.name(),
                "type",
                "gw:" + layer.name() + "Type",
                "substitutionGroup",
                gml == GmlVersion.V3_2 ? "gml:AbstractFeature" : "gml:_Feature");
    }

    private static void attribute(Attribute a, WfsXml xml) throws XMLStreamException {
        if (a.required()) {
            xml.start("xsd:element", "name", a.name(), "type", type(a.type()));
        } else {
            xml.start(
                    "xsd:element",
                    "name",
                    a.name(),
                    "type",
                    type(a.type()),
                    "minOccurs",
                    "0",
                    "nillable",
                    "true");
        }
        note(a.title(), a.codes(), xml);
        xml.end();
    }

    private static void note(LocalText title, List<CodedValue> codes, WfsXml xml)
            throws XMLStreamException {
        String zh =
                codes.stream()
                        .map(c -> c.code() + "=" + c.title().zh())
                        .collect(Collectors.joining("，", "：", ""));
        String en =
                codes.stream()
                        .map(c -> c.code() + "=" + c.title().en())
                        .collect(Collectors.joining(", ", ": ", ""));
        xml.start("xsd:annotation");
        xml.text("xsd:documentation", title.zh() + (codes.isEmpty() ? "" : zh), "xml:lang", "zh");
        xml.text("xsd:documentation", title.en() + (codes.isEmpty() ? "" : en), "xml:lang", "en");
        xml.end();
    }

    private static String type(AttributeType type) {
        return switch (type) {
            case TEXT -> "xsd:string";
            case INTEGER -> "xsd:integer";
            case DECIMAL -> "xsd:double";
            case DATE -> "xsd:date";
            case TIMESTAMP -> "xsd:dateTime";
        };
    }

    private String geometryType(GeometryKind kind) {
        boolean second = gml == GmlVersion.V2;
        return switch (kind) {
            case MULTI_POLYGON ->
                    second ? "gml:MultiPolygonPropertyType" : "gml:MultiSurfacePropertyType";
            case MULTI_LINE_STRING ->
                    second ? "gml:MultiLineStringPropertyType" : "gml:MultiCurvePropertyType";
            case GEOMETRY, NONE ->
                    second ? "gml:GeometryAssociationType" : "gml:GeometryPropertyType";
        };
    }
}
