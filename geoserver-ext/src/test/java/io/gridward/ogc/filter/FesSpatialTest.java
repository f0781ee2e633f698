package io.gridward.ogc.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import io.gridward.ogc.fault.OgcFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

final class FesSpatialTest {
    private static final String POINT = "<gml:Point><gml:pos>46.07 122.09</gml:pos></gml:Point>";
    private static final String BOX =
            "<gml:Envelope%s><gml:lowerCorner>%s</gml:lowerCorner>"
                    + "<gml:upperCorner>%s</gml:upperCorner></gml:Envelope>";
    private static final String CITY = BOX.formatted("", "46 122", "46.1 122.2");
    private static final Envelope CITY_BOX = new Envelope(122, 122.2, 46, 46.1);

    private static Geometry shape(Filter filter) {
        return filter instanceof Filter.Distance d ? d.shape() : ((Filter.Spatial) filter).shape();
    }

    @ParameterizedTest
    @CsvSource({
        "Equals, EQUALS",
        "Disjoint, DISJOINT",
        "Intersects, INTERSECTS",
        "Touches, TOUCHES",
        "Crosses, CROSSES",
        "Within, WITHIN",
        "Contains, CONTAINS",
        "Overlaps, OVERLAPS"
    })
    void everyOperatorIsRead(String element, SpatialOperator operator) {
        Filter filter = Fes.read("<%s>{geom}%s</%s>".formatted(element, POINT, element));
        assertThat(((Filter.Spatial) filter).operator()).isEqualTo(operator);
        assertThat(shape(filter).toText()).isEqualTo("POINT (122.09 46.07)");
        assertThat(shape(filter).getSRID()).isEqualTo(4490);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{geom}%s",
                "{gw:geom}%s",
                "{lamp/geom}%s",
                "{ows:BoundingBox}%s",
                "{gml:boundedBy}%s",
                "%s",
                "<Literal>%s</Literal>",
                "{geom}<Literal>%s</Literal>"
            })
    void rectanglesAreReadWithAndWithoutTheProperty(String operands) {
        Filter filter = Fes.read("<BBOX>" + operands.formatted(CITY) + "</BBOX>");
        assertThat(((Filter.Spatial) filter).operator()).isEqualTo(SpatialOperator.BBOX);
        assertThat(shape(filter).getEnvelopeInternal()).isEqualTo(CITY_BOX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSG:4490 | 122 46 | 122.2 46.1",
                "urn:ogc:def:crs:EPSG::4490 | 46 122 | 46.1 122.2",
                "http://www.opengis.net/def/crs/EPSG/0/4326 | 46 122 | 46.1 122.2",
                "http://www.opengis.net/gml/srs/epsg.xml#4326 | 122 46 | 122.2 46.1",
                "CRS:84 | 122 46 | 122.2 46.1"
            })
    void axesStandAsTheSpellingMeans(String srs, String lower, String upper) {
        String box = BOX.formatted(" srsName=\"" + srs + "\"", lower, upper);
        assertThat(shape(Fes.read("<BBOX>" + box + "</BBOX>")).getEnvelopeInternal())
                .isEqualTo(CITY_BOX);
    }

    @Test
    void rectanglesInMetresCoverWhatBendsOutOfThem() {
        String box = BOX.formatted(" srsName=\"EPSG:4550\"", "400000 5080000", "450000 5130000");
        Envelope read = shape(Fes.read("<BBOX>" + box + "</BBOX>")).getEnvelopeInternal();
        assertThat(read.contains(122.09, 46.07)).isTrue();
        assertThat(read.getWidth()).isBetween(0.6, 0.7);
        String swapped =
                BOX.formatted(
                        " srsName=\"urn:ogc:def:crs:EPSG::4550\"",
                        "5080000 400000",
                        "5130000 450000");
        assertThat(shape(Fes.read("<BBOX>" + swapped + "</BBOX>")).getEnvelopeInternal())
                .isEqualTo(read);
    }

    @Test
    void aRectangleInMetresIsAskedForAsTheShapeItIsInDegrees() {
        String box = BOX.formatted(" srsName=\"EPSG:4549\"", "560000 5100000", "570000 5110000");
        Filter.Spatial read = (Filter.Spatial) Fes.read("<BBOX>" + box + "</BBOX>");
        assertThat(read.operator()).isEqualTo(SpatialOperator.INTERSECTS);
        assertThat(read.shape().getNumPoints()).isGreaterThan(60);
        assertThat(read.shape().getArea()).isLessThan(read.shape().getEnvelope().getArea() * 0.99);
        String mercator =
                BOX.formatted(" srsName=\"EPSG:3857\"", "13580000 5790000", "13600000 5800000");
        assertThat(((Filter.Spatial) Fes.read("<BBOX>" + mercator + "</BBOX>")).operator())
                .isEqualTo(SpatialOperator.BBOX);
    }

    @ParameterizedTest
    @CsvSource({"EPSG:4550", "EPSG:4549", "EPSG:4529", "EPSG:4499", "EPSG:3857"})
    void theWholeWorldInMetresIsAllThatTheSystemReaches(String srs) {
        String all = BOX.formatted(" srsName=\"" + srs + "\"", "-1e9 -1e9", "1e9 1e9");
        Geometry read = shape(Fes.read("<BBOX>" + all + "</BBOX>"));
        assertThat(read.getEnvelopeInternal().contains(new Envelope(120, 124, 44, 48))).isTrue();
        String nowhere = BOX.formatted(" srsName=\"" + srs + "\"", "9e8 9e8", "1e9 1e9");
        assertThat(Fes.read("<BBOX>" + nowhere + "</BBOX>")).isEqualTo(Filter.NONE);
        assertThat(Fes.fault("<Within>{geom}" + nowhere + "</Within>").text().en())
                .contains("shape of the filter is empty");
    }

    @Test
    void aPointMayStandForARectangle() {
        Filter filter = Fes.read("<BBOX>{geom}" + POINT + "</BBOX>");
        assertThat(shape(filter).getEnvelopeInternal())
                .isEqualTo(new Envelope(122.09, 122.09, 46.07, 46.07));
    }

    @ParameterizedTest
    @CsvSource({
        "m, 250, 250",
        "metre, 0, 0",
        "meters, 1e3, 1000",
        "km, 0.25, 250",
        "kilometers, 2, 2000",
        "urn:ogc:def:uom:EPSG::9001, 7.5, 7.5",
        "http://www.opengis.net/def/uom/UCUM/0/m, 7.5, 7.5"
    })
    void distancesAreInMetres(String unit, String value, double metres) {
        String operator = "<%s>{geom}" + POINT + "<Distance uom=\"%s\"> %s </Distance></%s>";
        Filter near = Fes.read(operator.formatted("DWithin", unit, value, "DWithin"));
        Filter far = Fes.read(operator.formatted("Beyond", unit, value, "Beyond"));
        assertThat(near).isEqualTo(new Filter.Distance(shape(near), metres, true));
        assertThat(far).isEqualTo(new Filter.Distance(shape(far), metres, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<Within>{name}POINT</Within> | Within cannot be asked of property name",
                "<Within>POINT{geom}</Within> | Within needs the property geom, then a GML shape",
                "<Within>{geom}</Within> | Within needs the property geom",
                "<Within>POINT</Within> | Within needs the property geom",
                "<Touches>{geom}POINTPOINT</Touches> | Touches needs the property geom",
                "<Within>{geom}{geom}</Within> | ValueReference is not supported in a shape",
                "<Within>{geom}<Literal/></Within> | Within needs one GML shape",
                "<Within>{shape}POINT</Within> | lamp has no property 'shape'",
                "<BBOX/> | BBOX needs the property geom",
                "<BBOX>{geom}</BBOX> | BBOX needs the property geom",
                "<BBOX>{code}POINT</BBOX> | BBOX cannot be asked of property code",
                "<DWithin>{geom}POINT</DWithin> | DWithin needs the property geom, then a GML shape and Distance",
                "<DWithin>{geom}POINT<Distance>5</Distance></DWithin> | uom m or km, not ''",
                "<DWithin>{geom}POINT<Distance uom=\"ft\">5</Distance></DWithin> | uom m or km, not 'ft'",
                "<DWithin>{geom}POINT<Far uom=\"m\">5</Far></DWithin> | DWithin needs Distance",
                "<Beyond>{geom}POINT<Distance uom=\"m\">-5</Distance></Beyond> | distance '-5' of Beyond must be 0",
                "<Beyond>{geom}POINT<Distance uom=\"m\">far</Distance></Beyond> | 'far' is not a finite number",
                "<Intersects>{geom}BOWTIE</Intersects> | a shape of the filter is invalid",
                "<Intersects>{geom}MIXED</Intersects> | cannot hold a GeometryCollection"
            })
    void whatCannotBeAskedIsSaid(String operator, String message) {
        String bowtie =
                "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>"
                        + "46 122 47 123 46 123 47 122 46 122</gml:posList></gml:LinearRing>"
                        + "</gml:exterior></gml:Polygon>";
        String mixed =
                "<gml:MultiGeometry><gml:geometryMember>POINT</gml:geometryMember></gml:MultiGeometry>";
        OgcFault fault =
                Fes.fault(
                        operator.replace("BOWTIE", bowtie)
                                .replace("MIXED", mixed)
                                .replace("POINT", POINT));
        assertThat(fault).as(operator).isNotNull();
        assertThat(fault.locator()).isEqualTo("FILTER");
        assertThat(fault.text().en()).contains(message);
    }

    @Test
    void swappedAxesAreSuspectedRatherThanFindingNothing() {
        OgcFault fault =
                Fes.fault("<BBOX>" + BOX.formatted("", "122 46", "122.2 46.1") + "</BBOX>");
        assertThat(fault.text().en()).contains("latitude ±90°", "axis order");
        assertThat(fault.text().zh()).contains("轴序");
    }
}
