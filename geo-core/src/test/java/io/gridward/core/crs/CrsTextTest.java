package io.gridward.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinate systems as the text beside a shapefile names them. */
class CrsTextTest {

    @ParameterizedTest
    @EnumSource(Crs.class)
    void readsWhatItWrites(Crs crs) {
        assertThat(CrsText.parse(CrsText.esri(crs))).isEqualTo(crs);
        assertThat(CrsText.parse("\n " + CrsText.esri(crs) + "\n")).isEqualTo(crs);
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void readsTheTextOfTheRegistry(Crs crs) throws FactoryException {
        assertThat(CrsText.parse(CRS.decode(crs.code()).toWKT())).isEqualTo(crs);
    }

    @Test
    void readsTheTextsOfOtherPrograms() {
        String base =
                "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
                        + "SPHEROID[\"CGCS2000\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],"
                        + "UNIT[\"degree\",0.0174532925199433]]";
        String gdal =
                "PROJCS[\"anything at all\","
                        + base
                        + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                        + "PARAMETER[\"central_meridian\",123],PARAMETER[\"scale_factor\",1],"
                        + "PARAMETER[\"false_easting\",41500000],PARAMETER[\"false_northing\",0],"
                        + "UNIT[\"metre\",1]]";
        assertThat(CrsText.parse(base)).isEqualTo(Crs.CGCS2000);
        assertThat(CrsText.parse(gdal)).isEqualTo(Crs.GK_ZONE_41);
        assertThat(CrsText.parse(gdal.replace("41500000", "500000"))).isEqualTo(Crs.GK_CM_123E);
        for (String other :
                new String[] {
                    gdal.replace("\"scale_factor\",1]", "\"scale_factor\",0.9996]"),
                    gdal.replace("41500000", "40500000"),
                    gdal.replace("\"false_northing\",0", "\"false_northing\",-5000000"),
                    gdal.replace("\"central_meridian\",123", "\"central_meridian\",117"),
                    gdal.replace("UNIT[\"metre\",1]", "UNIT[\"foot\",0.3048]")
                }) {
            assertThatThrownBy(() -> CrsText.parse(other))
                    .as(other)
                    .isInstanceOf(UnknownCrs.class)
                    .hasMessageContaining("anything at all");
        }
    }

    @Test
    void doesNotTakeAnOldDatumForTheNewOne() {
        String xian =
                "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\","
                        + "SPHEROID[\"Xian_1980\",6378140.0,298.257]],"
                        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
        String beijing = xian.replace("6378140.0,298.257", "6378245.0,298.3");

        assertThatThrownBy(() -> CrsText.parse(xian)).hasMessageContaining("GCS_Xian_1980");
        assertThatThrownBy(() -> CrsText.parse(beijing)).isInstanceOf(UnknownCrs.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "GEOGCS[", "LOCAL_CS[\"city\"]", "PROJCS[\"a\",,]", "\0\0", "]]]"})
    void refusesWhatIsNoSuchText(String text) {
        assertThatThrownBy(() -> CrsText.parse(text)).isInstanceOf(UnknownCrs.class);
    }

    @Test
    void refusesATextWithoutEnd() {
        assertThatThrownBy(() -> CrsText.parse("PROJCS[\"long\"," + "[".repeat(100_000)))
                .isInstanceOf(UnknownCrs.class)
                .hasMessageContaining("long");
    }
}
