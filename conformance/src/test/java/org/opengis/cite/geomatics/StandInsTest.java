package org.opengis.cite.geomatics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.geotoolkit.geometry.Envelopes;
import org.geotoolkit.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengis.cite.geomatics.gml.GmlUtils;
import org.opengis.cite.geomatics.time.TemporalComparator;
import org.opengis.cite.geomatics.time.TemporalUtils;
import org.opengis.geometry.Envelope;
import org.opengis.temporal.Period;
import org.opengis.temporal.RelativePosition;
import org.opengis.temporal.TemporalGeometricPrimitive;
import org.opengis.util.FactoryException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What stands in for Geotoolkit judges as Geotoolkit would: axes, shapes, relations, times. */
class StandInsTest {
    private static final String SQUARE =
            "<gml:Polygon srsName='urn:ogc:def:crs:EPSG::4490'><gml:exterior><gml:LinearRing>"
                    + "<gml:posList>46 122 46 124 48 124 48 122 46 122</gml:posList>"
                    + "</gml:LinearRing></gml:exterior><gml:interior><gml:LinearRing>"
                    + "<gml:posList>46.5 122.5 47.5 122.5 47.5 123.5 46.5 123.5 46.5 122.5</gml:posList>"
                    + "</gml:LinearRing></gml:interior></gml:Polygon>";

    private static Element gml(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String whole = xml.replaceFirst("<gml:(\\w+)", "<gml:$1 xmlns:gml='" + Gml.NS + "'");
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(whole)))
                .getDocumentElement();
    }

    private static Element point(String srs, String position) throws Exception {
        return gml(
                "<gml:Point srsName='%s'><gml:pos>%s</gml:pos></gml:Point>"
                        .formatted(srs, position));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::4490, 46.2 122.2, true",
        "urn:ogc:def:crs:EPSG::4326, 46.2 122.2, true",
        "urn:ogc:def:crs:OGC:1.3:CRS84, 122.2 46.2, true",
        "urn:ogc:def:crs:EPSG::4490, 47 123, false",
        "urn:ogc:def:crs:EPSG::4490, 122.2 46.2, false"
    })
    void aPointLiesInASquareWithAHoleByTheAxesOfItsCrs(String srs, String at, boolean inside)
            throws Exception {
        Element square = gml(SQUARE);
        assertThat(
                        TopologicalRelationships.isSpatiallyRelated(
                                SpatialOperator.INTERSECTS, square, point(srs, at)))
                .isEqualTo(inside);
        assertThat(
                        TopologicalRelationships.isSpatiallyRelated(
                                SpatialOperator.DISJOINT, square, point(srs, at)))
                .isNotEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"45 122.2 45 122.4, true", "44 120 44 121, false"})
    void aStreetInPartsIsJudgedAsAWhole(String second, boolean meets) throws Exception {
        String first = meets ? "46.2 122.2 46.2 122.3" : "45 122.2 45 122.4";
        Element street =
                gml(
                        ("<gml:MultiCurve srsName='urn:ogc:def:crs:EPSG::4490'>"
                                        + "<gml:curveMember><gml:LineString><gml:posList>%s</gml:posList>"
                                        + "</gml:LineString></gml:curveMember>"
                                        + "<gml:curveMember><gml:LineString><gml:posList>%s</gml:posList>"
                                        + "</gml:LineString></gml:curveMember></gml:MultiCurve>")
                                .formatted(first, second));
        Element away = (Element) street.getElementsByTagNameNS("*", "LineString").item(1);
        assertThat(
                        TopologicalRelationships.isSpatiallyRelated(
                                SpatialOperator.INTERSECTS, gml(SQUARE), away))
                .isEqualTo(meets);
    }

    @Test
    void aBoxAroundShapesHasTheAxesOfTheFirst() throws Exception {
        Envelope box =
                Extents.calculateEnvelope(gml(SQUARE).getElementsByTagNameNS("*", "LinearRing"));
        assertThat(
                        List.of(
                                box.getMinimum(0),
                                box.getMinimum(1),
                                box.getMaximum(0),
                                box.getMaximum(1)))
                .containsExactly(46.0, 122.0, 48.0, 124.0);
        Envelope metres = Envelopes.transform(box, CRS.decode("EPSG:3857"));
        assertThat(metres.getMinimum(0)).isCloseTo(13580977.88, within(0.01));
        assertThat(metres.getMinimum(1)).isCloseTo(5780349.22, within(0.01));
        Element written = Extents.envelopeAsGML(box).getDocumentElement();
        assertThat(written.getAttribute("srsName")).isEqualTo("urn:ogc:def:crs:EPSG::4490");
        assertThat(written.getTextContent()).isEqualTo("46.0 122.048.0 124.0");
    }

    @Test
    void aSystemItCannotJudgeIsRefused() {
        assertThatThrownBy(() -> CRS.decode("urn:ogc:def:crs:EPSG::4550"))
                .isInstanceOf(FactoryException.class);
        assertThatThrownBy(() -> CRS.decode("nonsense")).isInstanceOf(FactoryException.class);
    }

    @Test
    void curvesAndManySurfacesAreRead() throws Exception {
        Element curve =
                gml(
                        "<gml:Curve srsName='urn:ogc:def:crs:EPSG::4490'><gml:segments>"
                                + "<gml:LineStringSegment><gml:posList>46.2 121 46.2 125</gml:posList>"
                                + "</gml:LineStringSegment></gml:segments></gml:Curve>");
        Element many =
                gml(
                        "<gml:MultiSurface srsName='urn:ogc:def:crs:EPSG::4490'><gml:surfaceMember>"
                                + SQUARE
                                + "</gml:surfaceMember></gml:MultiSurface>");
        assertThat(
                        TopologicalRelationships.isSpatiallyRelated(
                                SpatialOperator.CROSSES, curve, many))
                .isTrue();
    }

    private static TemporalGeometricPrimitive instant(String text) throws Exception {
        return GmlUtils.gmlToTemporalGeometricPrimitive(
                gml(
                        "<gml:TimeInstant><gml:timePosition>%s</gml:timePosition></gml:TimeInstant>"
                                .formatted(text)));
    }

    @Test
    void timesAreComparedInUtc() throws Exception {
        TemporalGeometricPrimitive day = instant("2026-01-02");
        TemporalGeometricPrimitive early = instant("2026-01-02T07:59:59+08:00");
        assertThatCode(
                        () ->
                                TemporalUtils.assertTemporalRelation(
                                        RelativePosition.BEFORE, early, day))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () ->
                                TemporalUtils.assertTemporalRelation(
                                        RelativePosition.AFTER, early, day))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theExtentOfTimesIsSplitWithoutAGap() throws Exception {
        TreeSet<TemporalGeometricPrimitive> set = new TreeSet<>(new TemporalComparator());
        set.add(instant("2026-01-04"));
        set.add(instant("2026-01-01"));
        Period all = TemporalUtils.temporalExtent(set);
        List<Period> parts = TemporalUtils.splitInterval(all, 3);
        assertThat(parts).hasSize(3);
        for (int i = 1; i < 3; i++) {
            assertThat(parts.get(i).getBeginning().getPosition().getDate())
                    .isEqualTo(parts.get(i - 1).getEnding().getPosition().getDate());
        }
        assertThat(TemporalUtils.temporalGeometricPrimitiveToString(parts.get(1)))
                .isEqualTo("2026-01-02T00:00:00Z/2026-01-03T00:00:00Z");
    }
}
