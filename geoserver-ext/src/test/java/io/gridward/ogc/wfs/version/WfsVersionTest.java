package io.gridward.ogc.wfs.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.CrsName;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WfsVersionTest {

    @ParameterizedTest
    @CsvSource({
        "2.0.2,2.0.2", "2.0,2.0.0", "2,2.0.0", "2.0.1,2.0.0", "3.0.0,2.0.2", "1.1.1,1.1.0",
        "1.1,1.1.0", "1.0.5,1.0.0", "0.0.1,1.0.0", "'',2.0.2", "x,2.0.2", "1.1.0.0,2.0.2",
        "99999.0.0,2.0.2"
    })
    void theNextBelowIsTaken(String asked, String taken) {
        assertThat(WfsVersion.nearest(asked).text()).isEqualTo(taken);
    }

    @Test
    void theFirstThatBothKnowIsTaken() {
        assertThat(WfsVersion.negotiate(List.of())).isEqualTo(WfsVersion.V2_0_2);
        assertThat(WfsVersion.negotiate(List.of("9", "1.0.0", "2.0.0")))
                .isEqualTo(WfsVersion.V1_0_0);
        assertThatThrownBy(() -> WfsVersion.negotiate(List.of("1.1", "9")))
                .isInstanceOf(OgcFault.class)
                .hasMessageContaining("2.0.2, 2.0.0, 1.1.0, 1.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "2", "2.0.3", "", "2.0.0x"})
    void operationsNeedAVersionThatIsSpoken(String version) {
        assertThatThrownBy(() -> WfsVersion.get(version)).isInstanceOf(OgcFault.class);
    }

    @Test
    void systemsOfTheOldestAreXFirst() {
        CrsName asked = CrsName.parse("urn:ogc:def:crs:EPSG::4550");

        assertThat(WfsVersion.V1_0_0.axisOrder().of(asked).northFirst()).isFalse();
        assertThat(WfsVersion.V1_1_0.axisOrder().of(asked).northFirst()).isTrue();
        assertThat(WfsVersion.V1_0_0.inAnswers(asked).spelling()).endsWith("epsg.xml#4550");
        assertThat(WfsVersion.V1_1_0.inAnswers(asked)).isEqualTo(asked);
        for (WfsVersion version : WfsVersion.values()) {
            assertThat(CrsName.parse(version.defaultCrs()).crs().epsg()).isEqualTo(4490);
        }
    }

    @Test
    void earlierParametersBecomeThoseOfNow() {
        Kvp asked =
                Kvp.of(
                        Map.of(
                                "TYPENAME", "gw:a , b",
                                "featureid", "a.1",
                                "MaxFeatures", "3",
                                "BBOX", "1,2,3,4"));
        Kvp now = EarlierParameters.modern(asked, WfsVersion.V1_1_0);

        assertThat(now.get("typeNames")).isEqualTo("(gw:a)(b)");
        assertThat(now.get("resourceId")).isEqualTo("a.1");
        assertThat(now.get("count")).isEqualTo("3");
        assertThat(now.get("bbox")).isEqualTo("1,2,3,4");
        assertThat(now.get("version")).isEqualTo("1.1.0");
        assertThat(now.has("typeName")).isFalse();
        assertThat(EarlierParameters.modern(asked, WfsVersion.V2_0_0)).isSameAs(asked);
    }
}
