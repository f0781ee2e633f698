package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WmsParametersTest {
    private static WmsParameters of(String value) {
        return new WmsParameters(Kvp.of(Map.of("p", value)));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "+10,10", "007,7", "10,10"})
    void wholeNumbersAreRead(String text, int number) {
        assertThat(of(text).getInt("P", 1, 10)).isEqualTo(number);
        assertThat(of(text).getIntOr("P", 5, 1, 10)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "11",
                "-1",
                "1.0",
                "1e0",
                "0x1",
                "1 2",
                "١",
                "9999999999999999999999",
                "NaN",
                "--1"
            })
    void anyOtherWholeNumberIsRefusedByName(String text) {
        assertThatThrownBy(() -> of(text).getInt("P", 1, 10))
                .isInstanceOfSatisfying(
                        OgcFault.class,
                        f -> {
                            assertThat(f.code()).isEqualTo(OgcFault.INVALID);
                            assertThat(f.locator()).isEqualTo("P");
                            assertThat(f.text().en()).contains("from 1 to 10");
                            assertThat(f.text().zh()).contains("1 到 10");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "-1.5,-1.5",
        "+.5,0.5",
        "5.,5",
        "1e3,1000",
        "1E-3,0.001",
        "-1e9,-1e9",
        "1e9,1e9"
    })
    void numbersAreRead(String text, double number) {
        assertThat(of(text).getNumberOr("p", 7)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e10",
                "-1.0000001e9",
                "1f",
                "1d",
                "0x1p3",
                "NaN",
                "Infinity",
                "1,5",
                ".",
                "e5",
                "1e",
                "1_0"
            })
    void whatIsNoNumberOnEarthIsRefused(String text) {
        assertThatThrownBy(() -> of(text).getNumberOr("p", 7))
                .isInstanceOf(OgcFault.class)
                .hasMessageContaining("p");
    }

    @ParameterizedTest
    @CsvSource({"TRUE,true", "true,true", "False,false"})
    void flagsAreReadInEitherCase(String text, boolean flag) {
        assertThat(of(text).getFlagOr("p", !flag)).isEqualTo(flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "TRUE,FALSE", "T"})
    void otherFlagsAreRefused(String text) {
        assertThatThrownBy(() -> of(text).getFlagOr("p", true)).isInstanceOf(OgcFault.class);
    }

    @Test
    void whatIsAbsentOrEmptyHasItsDefault() {
        WmsParameters none = new WmsParameters(Kvp.of(Map.of("empty", "")));

        for (String name : new String[] {"empty", "absent"}) {
            assertThat(none.find(name)).isEmpty();
            assertThat(none.getIntOr(name, 3, 1, 5)).isEqualTo(3);
            assertThat(none.getNumberOr(name, 2.5)).isEqualTo(2.5);
            assertThat(none.getFlagOr(name, true)).isTrue();
            assertThat(none.list(name)).isEmpty();
            assertThatThrownBy(() -> none.getInt(name, 1, 5)).hasMessageContaining(name);
            assertThatThrownBy(() -> none.getNumbers(name, 4)).hasMessageContaining(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "1,2,3,4,5", "1,2,,4", "1,2,3,4,", "1;2;3;4", "1,2,3,x"})
    void aListOfNumbersHasJustSoMany(String text) {
        assertThat(of("1,2,3,4").getNumbers("p", 4)).containsExactly(1, 2, 3, 4);
        assertThatThrownBy(() -> of(text).getNumbers("p", 4)).hasMessageContaining("4 numbers");
    }

    @ParameterizedTest
    @CsvSource({
        "1.3.0,,,CRS",
        "1.1.1,,,SRS",
        "1.1.0,,,SRS",
        "'',EPSG:4490,,SRS",
        "'',,CRS:84,CRS",
        "'',EPSG:4490,CRS:84,CRS",
        "'',,,CRS"
    })
    void theVersionIsSaidOrSeen(String version, String srs, String crs, String parameter) {
        WmsParameters p =
                new WmsParameters(
                        Kvp.of(
                                Map.of(
                                        "VERSION",
                                        version,
                                        "SRS",
                                        srs == null ? "" : srs,
                                        "CRS",
                                        crs == null ? "" : crs)));

        assertThat(WmsVersion.of(p).crsParameter()).isEqualTo(parameter);
        assertThat(WmsVersion.of(p).eastFirst()).isEqualTo(parameter.equals("SRS"));
    }

    @ParameterizedTest
    @CsvSource({"zh,false", "zh-CN,false", "chi,false", "en,true", "EN-us,true", "en_GB,true"})
    void languagesAreReadAsClientsWriteThem(String text, boolean english) {
        assertThat(WmsLanguage.english(new WmsParameters(Kvp.of(Map.of("LANGUAGE", text)))))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,JSON",
        "json,JSON",
        "application/geo+json,GEO_JSON",
        "application/geo json,GEO_JSON",
        "application/gml+xml; version=3.2,GML",
        "application/gml xml;version=3.2,GML",
        "text/xml; subtype=gml/3.2.1,GML",
        "APPLICATION/JSON; charset=utf-8,JSON",
        "text/html,HTML",
        "html,HTML",
        "text/plain,TEXT",
        "text,TEXT"
    })
    void infoFormatsAreReadAsClientsWriteThem(String text, InfoFormat format) {
        assertThat(InfoFormat.of(text)).isEqualTo(format);
    }
}
