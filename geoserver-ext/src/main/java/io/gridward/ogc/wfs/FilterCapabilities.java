package io.gridward.ogc.wfs;

import io.gridward.core.layer.filter.Function;
import io.gridward.ogc.filter.Functions;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Which filters are taken (OGC 09-026r2 §7.14). A class is TRUE only when all of it works. */
final class FilterCapabilities {
    private static final List<String> MET =
            List.of(
                    "ImplementsQuery",
                    "ImplementsAdHocQuery",
                    "ImplementsResourceId",
                    "ImplementsMinStandardFilter",
                    "ImplementsStandardFilter",
                    "ImplementsMinSpatialFilter",
                    "ImplementsSpatialFilter",
                    "ImplementsMinTemporalFilter",
                    "ImplementsTemporalFilter",
                    "ImplementsVersionNav",
                    "ImplementsSorting",
                    "ImplementsFunctions",
                    "ImplementsMinimumXPath");
    private static final List<String> NOT_MET =
            List.of("ImplementsExtendedOperators", "ImplementsSchemaElementFunc");
    private static final List<String> COMPARISONS =
            List.of(
                    "PropertyIsEqualTo",
                    "PropertyIsNotEqualTo",
                    "PropertyIsLessThan",
                    "PropertyIsGreaterThan",
                    "PropertyIsLessThanOrEqualTo",
                    "PropertyIsGreaterThanOrEqualTo",
                    "PropertyIsLike",
                    "PropertyIsNull",
                    "PropertyIsNil",
                    "PropertyIsBetween");
    private static final List<String> SHAPES =
            List.of(
                    "gml:Envelope",
                    "gml:Point",
                    "gml:LineString",
                    "gml:Curve",
                    "gml:Polygon",
                    "gml:Surface",
                    "gml:MultiPoint",
                    "gml:MultiCurve",
                    "gml:MultiSurface");
    private static final List<String> SPATIAL =
            List.of(
                    "BBOX",
                    "Equals",
                    "Disjoint",
                    "Intersects",
                    "Touches",
                    "Crosses",
                    "Within",
                    "Contains",
                    "Overlaps",
                    "DWithin",
                    "Beyond");

    private static final List<String> TIMES = List.of("gml:TimeInstant", "gml:TimePeriod");
    private static final List<String> TEMPORAL =
            List.of("After", "Before", "TEquals", "During", "Begins", "Ends");

    private FilterCapabilities() {}

    static void write(WfsXml xml) throws XMLStreamException {
        xml.start("fes:Filter_Capabilities");
        xml.start("fes:Conformance");
        for (String name : MET) {
            constraint(name, "TRUE", xml);
        }
        for (String name : NOT_MET) {
            constraint(name, "FALSE", xml);
        }
        xml.end();
        xml.start("fes:Id_Capabilities");
        xml.empty("fes:ResourceIdentifier", "name", "fes:ResourceId");
        xml.end();
        xml.start("fes:Scalar_Capabilities");
        xml.empty("fes:LogicalOperators");
        list("fes:ComparisonOperators", "fes:ComparisonOperator", COMPARISONS, xml);
        xml.end();
        xml.start("fes:Spatial_Capabilities");
        list("fes:GeometryOperands", "fes:GeometryOperand", SHAPES, xml);
        list("fes:SpatialOperators", "fes:SpatialOperator", SPATIAL, xml);
        xml.end();
        xml.start("fes:Temporal_Capabilities");
        list("fes:TemporalOperands", "fes:TemporalOperand", TIMES, xml);
        list("fes:TemporalOperators", "fes:TemporalOperator", TEMPORAL, xml);
        xml.end();
        functions(xml);
        xml.end();
    }

    private static void functions(WfsXml xml) throws XMLStreamException {
        xml.start("fes:Functions");
        for (Function function : Function.listNamed()) {
            function(
                    function.title(),
                    type(function.result()),
                    function.parameters().stream().map(FilterCapabilities::type).toList(),
                    xml);
        }
        List<String> texts = List.of("xsd:string", "xsd:string");
        function(Functions.DATE_PARSE, "xsd:dateTime", texts, xml);
        xml.end();
    }

    private static void function(String name, String result, List<String> takes, WfsXml xml)
            throws XMLStreamException {
        xml.start("fes:Function", "name", name);
        xml.text("fes:Returns", result);
        xml.start("fes:Arguments");
        for (int i = 0; i < takes.size(); i++) {
            xml.start("fes:Argument", "name", "value" + (i + 1));
            xml.text("fes:Type", takes.get(i));
            xml.end();
        }
        xml.end();
        xml.end();
    }

    private static String type(Function.Kind kind) {
        return switch (kind) {
            case NUMBER -> "xsd:double";
            case TEXT -> "xsd:string";
            case SHAPE -> "gml:AbstractGeometryType";
        };
    }

    private static void list(String all, String one, List<String> names, WfsXml xml)
            throws XMLStreamException {
        xml.start(all);
        for (String name : names) {
            xml.empty(one, "name", name);
        }
        xml.end();
    }

    private static void constraint(String name, String value, WfsXml xml)
            throws XMLStreamException {
        xml.start("fes:Constraint", "name", name);
        xml.empty("ows:NoValues");
        xml.text("ows:DefaultValue", value);
        xml.end();
    }
}
