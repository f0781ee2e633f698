package io.gridward.ogc.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeatureIdsTest {

    @ParameterizedTest
    @CsvSource({
        "unit_grid.152201001001001, unit_grid.152201001001001",
        "place.P-1_a, place.P-1_a",
        "place.和平街1号, place.和平街1号",
        "place.P 1, place.P_x0020_1",
        "place.a:b, place.a_x003A_b",
        "place.a/b, place.a_x002F_b",
        "place._x0041_, place._x005F_x0041_",
        "place.a_xb, place.a_x005F_xb",
        "place._, place._",
        "place.é, place._x00E9_",
        "place.😀, place._x01F600_",
        "place.𠮷, place._x020BB7_",
        "place.<&>, place._x003C__x0026__x003E_"
    })
    void becomesAnNcNameAndBack(String id, String gmlId) {
        assertThat(FeatureIds.toGmlId(id)).isEqualTo(gmlId);
        assertThat(FeatureIds.ofGmlId(gmlId)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "place._x00",
                "place._x00zz_",
                "place.x0041_",
                "place._x0041",
                "place._xFFFFFF_"
            })
    void whatIsNoEscapeStays(String gmlId) {
        assertThat(FeatureIds.ofGmlId(gmlId)).isEqualTo(gmlId);
    }

    @Test
    void everyKeyComesBackFromANameThatXmlAllows() {
        long seed = 41;
        Random random = new Random(seed);
        int[] letters = {'_', 'x', '0', 'A', ' ', '中', '.', ':', 0x1F600, 0xD800, '\n', '"'};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder key = new StringBuilder("component.");
            for (int n = random.nextInt(12); n > 0; n--) {
                key.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            String gmlId = FeatureIds.toGmlId(key.toString());
            assertThat(FeatureIds.ofGmlId(gmlId)).as("seed %d", seed).isEqualTo(key.toString());
            assertThat(gmlId).matches("[a-z][A-Za-z0-9._\u4e00-\u9fa5-]*");
        }
    }
}
