package io.gridward.importer.sample.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DivisionTest {
    private final List<Division> divisions = Division.list();

    @Test
    void allOfTheListAreThere() {
        assertThat(divisions).hasSize(148);
        assertThat(ofLevel("county")).extracting(Division::code).containsExactly("152201");
        assertThat(ofLevel("subdistrict")).hasSize(17);
        assertThat(ofLevel("community")).hasSize(130);
        assertThat(divisions.get(0).code()).isEqualTo("152201");
    }

    @Test
    void codesAreUniqueAndBeginWithTheirParents() {
        Set<String> codes = divisions.stream().map(Division::code).collect(Collectors.toSet());
        assertThat(codes).hasSize(divisions.size());
        for (Division d : divisions) {
            if (!d.level().equals("county")) {
                assertThat(codes).contains(d.parentCode());
                assertThat(d.code()).startsWith(d.parentCode());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "152201001, 爱国街道, subdistrict, true",
        "152201100, 乌兰哈达镇, subdistrict, false",
        "152201403, 兴安盟经济技术开发区, subdistrict, false",
        "152201002001, 红云社区居委会, community, true",
    })
    void knowsWhatIsTown(String code, String name, String level, boolean urban) {
        Division d =
                divisions.stream().filter(x -> x.code().equals(code)).findFirst().orElseThrow();
        assertThat(d.name()).isEqualTo(name);
        assertThat(d.level()).isEqualTo(level);
        assertThat(d.urban()).isEqualTo(urban);
    }

    @ParameterizedTest
    @CsvSource({
        "红云社区居委会, 红云社区",
        "富民社区居民委员会, 富民社区",
        "古城村委会, 古城村",
        "哈达嘎查, 哈达嘎查",
    })
    void shortensNames(String name, String shortName) {
        Division d = new Division("152201001001", "community", name, "152201001", true);
        assertThat(d.shortName()).isEqualTo(shortName);
    }

    private List<Division> ofLevel(String level) {
        return divisions.stream().filter(d -> d.level().equals(level)).toList();
    }
}
