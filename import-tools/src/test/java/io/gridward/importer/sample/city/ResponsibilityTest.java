package io.gridward.importer.sample.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.importer.check.value.CreditCode;
import io.gridward.importer.sample.TestCity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;

/** Departments and the three lists of who answers for what. */
final class ResponsibilityTest {
    private static final Set<String> DEPARTMENTS = texts("department", "code");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "城市管理综合执法局",
                "工业和信息化局",
                "生态环境局",
                "消防救援大队",
                "供电公司",
                "自然资源局",
                "住房和城乡建设局",
                "交通运输局",
                "水务局",
                "应急管理局",
                "市场监督管理局",
                "林业和草原局",
                "和平街道办事处",
                "乌兰哈达镇人民政府"
            })
    void bodiesOfTheCitysPlanAreThere(String name) {
        assertThat(texts("department", "name")).anyMatch(n -> n.contains(name));
    }

    @Test
    void departmentsHaveValidCodesAndParentsAmongThem() {
        for (Row d : TestCity.rows("department")) {
            assertThat(CreditCode.isValid(d.text("code"))).isTrue();
            assertThat(d.text("credit_code")).isEqualTo(d.text("code"));
            if (!d.text("parent_code").isEmpty()) {
                assertThat(DEPARTMENTS).contains(d.text("parent_code"));
            }
            assertThat(d.geometry()).isNull();
        }
        assertThat(DEPARTMENTS).hasSameSizeAs(TestCity.rows("department"));
    }

    @Test
    void aDepartmentNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> TestCity.departments().get("weather"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no department weather");
    }

    @ParameterizedTest
    @CsvSource({
        "和平街道办事处, true",
        "乌兰哈达镇人民政府, true",
        "兴安盟经济技术开发区管理委员会, true",
        "乌兰浩特市水务局, false",
    })
    void knowsTheBodiesOfSubdistricts(String name, boolean office) {
        assertThat(Departments.isOffice(name)).isEqualTo(office);
    }

    @ParameterizedTest
    @ValueSource(strings = {"responsibility_zone", "responsibility_line", "facility_rule"})
    void listsNameKnownDepartmentsDatesAndDocuments(String layer) {
        Set<String> ids = new HashSet<>();
        for (Row r : TestCity.rows(layer)) {
            assertThat(ids.add(r.text("id"))).as(r.text("id")).isTrue();
            assertThat(DEPARTMENTS).contains(r.text("department_code"));
            assertThat(r.text("name")).isNotEmpty();
            assertThat(r.text("source_document")).contains("示例");
            assertThat(r.text("valid_from")).matches("20\\d\\d-\\d\\d-\\d\\d");
            assertThat(r.text("type_codes")).matches("|\\d{2,5}(,\\d{2,5})*");
        }
    }

    @Test
    void zonesOfAtLeastTwelveDepartments() {
        assertThat(texts("responsibility_zone", "department_code")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(texts("responsibility_zone", "kind"))
                .containsExactlyInAnyOrder("any", "matter", "component");
        for (Row r : TestCity.rows("responsibility_zone")) {
            Geometry area = r.geometry();
            assertThat(area).isInstanceOf(MultiPolygon.class);
            assertThat(area.isValid()).as(r.text("name")).isTrue();
            assertThat(area.getArea()).isPositive();
        }
    }

    @Test
    void someZonesHaveEndedAndASuccessorGoesOn() {
        List<Row> ended =
                TestCity.rows("responsibility_zone").stream()
                        .filter(r -> !r.text("valid_to").isEmpty())
                        .toList();
        assertThat(ended).isNotEmpty();
        ended.forEach(r -> assertThat(r.text("valid_to")).isGreaterThan(r.text("valid_from")));
    }

    @Test
    void everySubdistrictIsAnsweredForByItsOffice() {
        TestCity.ground().divisions().stream()
                .filter(d -> d.level().equals("subdistrict"))
                .forEach(
                        d ->
                                assertThat(TestCity.rows("responsibility_zone"))
                                        .anyMatch(
                                                r ->
                                                        r.text("name").equals(d.name() + "辖区")
                                                                && r.geometry()
                                                                        .equalsTopo(
                                                                                TestCity.ground()
                                                                                        .area(
                                                                                                d
                                                                                                        .code()))));
    }

    @Test
    void linesHaveASideAndABuffer() {
        assertThat(texts("responsibility_line", "side"))
                .containsExactlyInAnyOrder("left", "right", "both");
        for (Row r : TestCity.rows("responsibility_line")) {
            assertThat(r.geometry()).isInstanceOf(MultiLineString.class);
            assertThat((Double) r.values().get("buffer_m")).isBetween(5.0, 150.0);
        }
    }

    @Test
    void aLineBetweenSubdistrictsGivesEachSideToTheOfficeOnIt() {
        List<Row> shared =
                TestCity.rows("responsibility_line").stream()
                        .filter(r -> r.text("name").contains("分界线"))
                        .toList();
        assertThat(shared).hasSizeGreaterThan(10);
        assertThat(shared.size() % 2).isZero();
        for (int i = 0; i < shared.size(); i += 2) {
            Row left = shared.get(i);
            Row right = shared.get(i + 1);
            assertThat(left.text("side")).isEqualTo("left");
            assertThat(right.text("side")).isEqualTo("right");
            assertThat(left.geometry().equalsExact(right.geometry())).isTrue();
            assertThat(left.text("department_code")).isNotEqualTo(right.text("department_code"));
        }
    }

    @Test
    void facilityRulesNameAComponentOrAnOwnerWithTypes() {
        Set<String> components = texts("component", "code");
        for (Row r : TestCity.rows("facility_rule")) {
            if (r.text("component_code").isEmpty()) {
                assertThat(DEPARTMENTS).contains(r.text("owner_code"));
                assertThat(r.text("type_codes")).isNotEmpty();
            } else {
                assertThat(components).contains(r.text("component_code"));
            }
        }
    }

    private static Set<String> texts(String layer, String attribute) {
        return TestCity.rows(layer).stream()
                .map(r -> r.text(attribute))
                .collect(Collectors.toSet());
    }
}
