package io.gridward.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedNamesTest {
    private final ReservedNames names = () -> List.of("case", "grid_statistics");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layers=case",
                "LAYERS=unit_grid,gw:case",
                "layers=c%61se",
                "sld_body=%3CName%3Ecase%3C/Name%3E",
                "request=GetCapabilities",
                "REQUEST=capabilities",
                "layer=grid_statistics",
                "layers=%zz"
            })
    void aRequestThatMayMeanOneIsLookedAt(String query) {
        assertThat(names.mayBeMeant(query)).isTrue();
    }

    @Test
    void oneThatCannotIsNot() {
        assertThat(names.mayBeMeant("request=GetMap&layers=unit_grid,component")).isFalse();
        assertThat(names.mayBeMeant(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/case/1/0/0.mvt, true",
        "/tiles/gw:case/1/0/0.mvt, true",
        "/tiles/CGCS2000Quad/case/1/0/0.mvt, true",
        "/tiles/case.json, true",
        "/tiles/CGCS2000Quad/grid_statistics.json, true",
        "/tiles/unit_grid/1/0/0.mvt, false",
        "/tiles/style.json, false",
        "/tiles/showcase.json, false"
    })
    void aPathHasThemAsAPart(String path, boolean has) {
        assertThat(names.isIn(path)).isEqualTo(has);
    }
}
