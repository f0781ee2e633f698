package io.gridward.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsNameTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EPSG:4490, 4490, false, true",
        "epsg:4490, 4490, false, true",
        "' EPSG:4490 ', 4490, false, true",
        "urn:ogc:def:crs:EPSG::4490, 4490, true, true",
        "urn:ogc:def:crs:EPSG:9.6:4490, 4490, true, true",
        "urn:x-ogc:def:crs:EPSG::4490, 4490, true, true",
        "urn:x-ogc:def:crs:EPSG:4490, 4490, true, true",
        "URN:OGC:DEF:CRS:EPSG::4490, 4490, true, true",
        "http://www.opengis.net/def/crs/EPSG/0/4490, 4490, true, true",
        "https://www.opengis.net/def/crs/EPSG/0/4490, 4490, true, true",
        "http://www.opengis.net/gml/srs/epsg.xml#4490, 4490, false, true",
        "urn:ogc:def:crs:EPSG::4550, 4550, true, true",
        "EPSG:4550, 4550, false, true",
        "urn:ogc:def:crs:EPSG::4529, 4529, true, true",
        "urn:ogc:def:crs:EPSG::4549, 4549, true, true",
        "EPSG:4326, 4326, false, true",
        "urn:ogc:def:crs:EPSG::4326, 4326, true, true",
        "EPSG:3857, 3857, false, false",
        "urn:ogc:def:crs:EPSG::3857, 3857, false, false",
        "EPSG:900913, 3857, false, false",
        "CRS:84, 4326, false, false",
        "crs:84, 4326, false, false",
        "urn:ogc:def:crs:OGC:1.3:CRS84, 4326, false, false",
        "urn:ogc:def:crs:OGC::CRS84, 4326, false, false",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, 4326, false, false"
    })
    void eachSpellingHasItsAxisOrder(String name, int epsg, boolean northFirst, boolean inWms) {
        CrsName parsed = CrsName.parse(name);
        assertThat(parsed.crs().epsg()).isEqualTo(epsg);
        assertThat(parsed.northFirst()).isEqualTo(northFirst);
        assertThat(parsed.spelling()).isEqualTo(name);
        assertThat(parsed.inRegistryOrder().northFirst()).isEqualTo(inWms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4490",
                "EPSG:",
                "EPSG:99999",
                "EPSG:2417",
                "EPSG:44900000000000",
                "EPSG:-1",
                "EPSG:4490;DROP",
                "urn:ogc:def:crs:EPSG::",
                "urn:ogc:def:crs:OGC:1.3:CRS83",
                "http://evil.example/def/crs/EPSG/0/4490",
                "CRS:83"
            })
    void unknownNamesAreRefusedByName(String name) {
        assertThatThrownBy(() -> CrsName.parse(name))
                .isInstanceOf(UnknownCrs.class)
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining("EPSG:4490");
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void theRegistryAgreesOnTheAxisOrder(Crs crs) throws FactoryException {
        CRS.AxisOrder order = CRS.getAxisOrder(CRS.decode(crs.urn()));
        assertThat(order == CRS.AxisOrder.NORTH_EAST).isEqualTo(crs.northFirst());
        assertThat(CrsName.parse(crs.urn()).northFirst()).isEqualTo(crs.northFirst());
        assertThat(Crs.ofEpsg(crs.epsg())).isSameAs(crs);
    }

    @Test
    void storageIsLongitudeFirst() {
        assertThat(CrsName.STORAGE.crs()).isEqualTo(Crs.CGCS2000);
        assertThat(CrsName.STORAGE.northFirst()).isFalse();
        assertThatThrownBy(() -> Crs.ofEpsg(4551)).isInstanceOf(UnknownCrs.class);
    }
}
