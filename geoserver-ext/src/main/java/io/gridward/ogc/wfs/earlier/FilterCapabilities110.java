package io.gridward.ogc.wfs.earlier;

import java.util.List;
import java.util.stream.Collectors;

/** Which filters are taken in Filter Encoding 1.1 (OGC 04-095 §17). */
final class FilterCapabilities110 {
    private static final List<String> SHAPES =
            List.of("gml:Envelope", "gml:Point", "gml:LineString", "gml:Polygon");
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
                    "Beyond",
                    "DWithin");
    private static final List<String> COMPARISONS =
            List.of(
                    "LessThan",
                    "GreaterThan",
                    "LessThanEqualTo",
                    "GreaterThanEqualTo",
                    "EqualTo",
                    "NotEqualTo",
                    "Like",
                    "Between",
                    "NullCheck");

    private FilterCapabilities110() {}

    static String write() {
        String spatial =
                SPATIAL.stream()
                        .map(n -> "<ogc:SpatialOperator name=\"" + n + "\"/>")
                        .collect(Collectors.joining());
        return """
               <ogc:Filter_Capabilities>
               <ogc:Spatial_Capabilities><ogc:GeometryOperands>%s</ogc:GeometryOperands>\
               <ogc:SpatialOperators>%s</ogc:SpatialOperators></ogc:Spatial_Capabilities>
               <ogc:Scalar_Capabilities><ogc:LogicalOperators/>\
               <ogc:ComparisonOperators>%s</ogc:ComparisonOperators>\
               <ogc:ArithmeticOperators><ogc:SimpleArithmetic/>\
               <ogc:Functions><ogc:FunctionNames>%s</ogc:FunctionNames></ogc:Functions>\
               </ogc:ArithmeticOperators></ogc:Scalar_Capabilities>
               <ogc:Id_Capabilities><ogc:EID/><ogc:FID/></ogc:Id_Capabilities>
               </ogc:Filter_Capabilities>"""
                .formatted(
                        Offer.each("ogc:GeometryOperand", SHAPES),
                        spatial,
                        Offer.each("ogc:ComparisonOperator", COMPARISONS),
                        Offer.functions("ogc:FunctionName"));
    }
}
