package io.gridward.ogc.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.LayerCatalog;
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
                "application/json | application/json",
                "application/geo+json | application/geo+json",
                "application/geo json | application/geo+json"
            })
    void isFoundByTheNamesClientsUse(String name, String mediaType) {
        assertThat(FeatureFormats.find(name)).map(FeatureFormat::mediaType).contains(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gml", "text/xml", "shape-zip", "application/gml+xml", "json; x=1"})
    void othersAreNotFound(String name) {
        assertThat(FeatureFormats.find(name)).isEmpty();
    }

    @Test
    void everyNameOfCapabilitiesIsFound() {
        assertThat(FeatureFormats.names())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(n -> FeatureFormats.find(n).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"gml32, unit_grid.gml", "json, unit_grid.geojson"})
    void filesAreNamedForTheirLayer(String format, String file) {
        assertThat(
                        FeatureFormats.find(format)
                                .orElseThrow()
                                .fileName(LayerCatalog.city().get("unit_grid")))
                .isEqualTo(file);
    }
}
