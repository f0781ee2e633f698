package io.gridward.ogc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeatureFormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/gml+xml; version=3.2 | application/gml+xml; version=3.2",
                "application/gml+xml;version=3.2 | application/gml+xml; version=3.2",
                "application/gml xml; version=3.2 | application/gml+xml; version=3.2",
                "APPLICATION/GML+XML; VERSION=3.2 | application/gml+xml; version=3.2",
                "GML32 | application/gml+xml; version=3.2",
                "text/xml; subtype=gml/3.2 | text/xml; subtype=gml/3.2",
                "text/xml; subtype=\"gml/3.2\" | text/xml; subtype=gml/3.2",
                "text/xml;subtype=gml/3.2.1 | text/xml; subtype=gml/3.2.1",
                "json | application/json",
                "text/xml; subtype=gml/3.1.1 | text/xml; subtype=gml/3.1.1",
                "GML3 | text/xml; subtype=gml/3.1.1",
                "gml2 | text/xml; subtype=gml/2.1.2",
                "application/json | application/json",
                "application/geo+json | application/geo+json",
                "application/geo json | application/geo+json"
            })
    void isFoundByTheNamesClientsUse(String name, String mediaType) {
        assertThat(FeatureFormats.own().find(name))
                .map(FeatureFormat::mediaType)
                .contains(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gml", "text/xml", "shape-zip", "application/gml+xml", "json; x=1"})
    void othersAreNotFound(String name) {
        assertThat(FeatureFormats.own().find(name)).isEmpty();
    }

    @Test
    void everyNameOfCapabilitiesIsFound() {
        assertThat(FeatureFormats.own().names())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(n -> FeatureFormats.own().find(n).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"gml32, gml", "json, geojson", "GML2, gml"})
    void filesHaveAnEnding(String format, String ending) {
        assertThat(FeatureFormats.own().find(format).orElseThrow().ending()).isEqualTo(ending);
    }

    @Test
    void noTwoFormatsHaveTheSameName() {
        List<FeatureFormat> again = List.of(FeatureFormats.own().find("json").orElseThrow());

        assertThatThrownBy(() -> FeatureFormats.with(again))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("json");
    }
}
