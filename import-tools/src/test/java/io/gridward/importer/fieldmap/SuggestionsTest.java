package io.gridward.importer.fieldmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What unknown columns may mean, and how sure that is. */
class SuggestionsTest {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");

    @ParameterizedTest(name = "{0} may mean {1}")
    @CsvSource({
        "权属单位编码, owner_code",
        "养护单位名字, maintainer_name",
        "主管部门编码, competent_code",
        "ObjNames, name",
        "DeptCod1, competent_code",
        "grid_cod, grid_code",
        "Initial_dat, initial_date",
        "初始时日, initial_date"
    })
    void suggestsNamesThatAreAlike(String column, String attribute) {
        List<Suggestion> found = all(false, column);

        assertThat(found).extracting(Suggestion::attribute).containsExactly(attribute);
        assertThat(found.get(0).score()).isBetween(0.65, 0.999);
        assertThat(found.get(0).exact()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Obj_ID", "OBJ-ID", "管理部件标识码 ", "（部件标识码）", "Code"})
    void isSureWhenOnlySignsDiffer(String column) {
        assertThat(all(false, column)).extracting(Suggestion::attribute).containsExactly("code");
        assertThat(all(false, column).get(0).exact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMGURL", "FlowNumber", "材质", "备用1", "", " ", "照片", "小类"})
    void suggestsNothingForNamesOfOtherThings(String column) {
        assertThat(all(false, column)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} cut")
    @CsvSource({
        "管理部件标, code",
        "所在单元网, grid_code",
        "养护单位名, maintainer_name",
        "养护单位代, maintainer_code",
        "INITIAL_DA, initial_date",
        "管理部, code"
    })
    void knowsNamesThatDbaseCut(String column, String attribute) {
        assertThat(all(true, column).get(0)).isEqualTo(new Suggestion(column, attribute, 1));
    }

    @Test
    void doesNotDecideBetweenTwoNamesThatBeginAlike() {
        List<Suggestion> found = all(true, "competent_");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).exact()).isFalse();
        assertThat(all(true, "maint")).isEmpty();
    }

    @Test
    void givesEachAttributeToTheColumnThatIsMostAlike() {
        List<Suggestion> found = all(false, "权属单位编码", "权属单位代吗", "权属单位代码1");

        assertThat(found)
                .extracting(Suggestion::column)
                .startsWith("权属单位代码1")
                .doesNotHaveDuplicates();
        assertThat(found).extracting(Suggestion::attribute).doesNotHaveDuplicates();
    }

    @Test
    void countsEditsAsTheirDefinitionDoes() {
        Random random = new Random(2013);
        for (int i = 0; i < 2_000; i++) {
            String a = word(random);
            String b = word(random);
            int longest = Math.max(a.length(), b.length());
            double expected = longest == 0 ? 0 : 1 - (double) slow(a, b) / longest;
            assertThat(Likeness.of(a, b)).as("%s %s", a, b).isEqualTo(expected);
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(7), 'a', 'd')
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static int slow(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String restA = a.substring(1);
        String restB = b.substring(1);
        if (a.charAt(0) == b.charAt(0)) {
            return slow(restA, restB);
        }
        return 1 + Math.min(slow(restA, restB), Math.min(slow(restA, b), slow(a, restB)));
    }

    private static List<Suggestion> all(boolean cut, String... columns) {
        Set<String> every =
                COMPONENT.attributes().stream().map(Attribute::name).collect(Collectors.toSet());
        return new Suggestions(COMPONENT, every).list(List.of(columns), cut);
    }
}
