package io.gridward.importer.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.check.code.CodeCheck;
import io.gridward.importer.check.code.GridDerivation;
import io.gridward.importer.check.code.TypeCheck;
import io.gridward.importer.check.value.DateCheck;
import io.gridward.importer.check.value.DepartmentCheck;
import io.gridward.importer.check.value.RequiredCheck;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of values, codes, types, departments and dates, each fault planted alone. */
class RowChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Layer COMPONENT = LayerCatalog.city().get("component");
    private static final Layer GRID = LayerCatalog.city().get("unit_grid");
    private static final String HEADER =
            "code,name,competent_code,competent_name,owner_code,state,initial_date,change_date,"
                    + "data_source,scheme";
    private static final String GOOD =
            "15220101001000001,供水井盖,D1,水务局,D2,完好,20200101,2021-05-06,实测,";
    private static final ComponentTypes TYPES =
            new ComponentTypes() {
                private final Map<String, String> names =
                        Map.of(
                                "GB/T 47678.5-2026/01001", "供水井盖",
                                "GB/T 47678.5-2026/01002", "污水井盖",
                                "GB/T 30428.2-2013/0101", "上水井盖",
                                "GB/T 30428.2-2013/0118", "化粪池盖",
                                "CJ/T 214-2007/0118", "路灯");

                @Override
                public Optional<String> findName(String scheme, String typeCode) {
                    return Optional.ofNullable(names.get(scheme + "/" + typeCode));
                }

                @Override
                public Optional<String> findIn(String scheme, String typeCode, String other) {
                    return Optional.empty();
                }

                @Override
                public boolean isTypeName(String scheme, String name) {
                    return names.entrySet().stream()
                            .anyMatch(
                                    e ->
                                            e.getKey().startsWith(scheme + "/")
                                                    && e.getValue().equals(name));
                }
            };
    private static final Map<String, String> DEPARTMENTS = Map.of("D1", "水务局", "D2", "供热公司");

    @Test
    void acceptsAGoodRowAndFillsInWhatFollows() {
        CheckedRow row = check(GOOD);

        assertThat(row.findings()).isEmpty();
        assertThat(row.refused()).isFalse();
        assertThat(row.text("scheme")).isEqualTo("GB/T 47678.5-2026");
        assertThat(row.text("type_code")).isEqualTo("01001");
        assertThat(row.text("type_name")).isEqualTo("供水井盖");
        assertThat(row.text("owner_name")).isEqualTo("供热公司");
        assertThat(row.text("state")).isEqualTo("intact");
        assertThat(row.text("data_source")).isEqualTo("field_survey");
        assertThat(row.value("initial_date")).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15220101001000001 | 1522010100100000X | Q04 | bad-code | code",
                "15220101001000001 | 152201010010000 | Q04 | bad-code | code",
                "15220101001000001 | 15220201001000001 | Q04 | bad-code | code",
                "15220101001000001 | １５２２０１０１００１００００01 | Q04 | bad-code | code",
                "15220101001000001 | 15220199999000001 | Q06 | unknown-type | type_code",
                "供水井盖 | 污水井盖 | Q06 | type-mismatch | type_code",
                "供水井盖 | '' | Q07 | missing-value | name",
                "完好 | '' | Q07 | missing-value | state",
                "D1 | D9 | Q08 | unknown-department | competent_code",
                "D2 | D9 | Q08 | unknown-department | owner_code",
                "20200101 | 20200230 | Q09 | bad-date | initial_date",
                "20200101 | 2020-1-1 | Q09 | bad-date | initial_date",
                "20200101 | yesterday | Q09 | bad-date | initial_date",
                "20200101 | 20260702 | Q09 | future-date | initial_date",
                "2021-05-06 | 2019/12/31 | Q09 | date-order | change_date",
                "完好 | 坏 | Q10 | unknown-value | state",
                "实测 | 听说 | Q10 | unknown-value | data_source",
                "供水井盖 | 供水\uFFFD盖 | Q01 | bad-value | name"
            })
    void findsEachFaultAlone(String good, String bad, String check, String fault, String about) {
        CheckedRow row = check(GOOD.replace(good, bad));

        assertThat(row.findings())
                .extracting(RowFinding::check, RowFinding::fault, f -> f.attribute().orElse(""))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(check, fault, about));
        assertThat(row.findings().get(0).message().zh()).doesNotContain("%1$s").isNotBlank();
        assertThat(row.refused()).isEqualTo(!about.equals("owner_code"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020/1/2, 2020-01-02",
        "2020/01/02, 2020-01-02",
        "20200102, 2020-01-02",
        "2020-01-02, 2020-01-02",
        "20240229, 2024-02-29"
    })
    void readsDatesInTheThreeForms(String text, LocalDate date) {
        assertThat(check(GOOD.replace("20200101", text).replace("2021-05-06", "")))
                .extracting(r -> r.value("initial_date"))
                .isEqualTo(date);
    }

    @Test
    void takesTheSchemeFromTheLengthOfTheCode() {
        CheckedRow row =
                check(GOOD.replace("15220101001000001", "1522010118000001").replace("供水井盖", "x"));

        assertThat(row.findings()).isEmpty();
        assertThat(row.text("scheme")).isEqualTo("GB/T 30428.2-2013");
        assertThat(row.text("type_name")).isEqualTo("化粪池盖");
    }

    @Test
    void readsTheSameDigitsByTheStatedScheme() {
        String line = GOOD.replace("15220101001000001", "1522010118000001").replace("供水井盖", "x");

        assertThat(check(line + "CJ/T 214-2007").text("type_name")).isEqualTo("路灯");
        assertThat(check(line + "GB/T 47678.5-2026").findings())
                .extracting(RowFinding::fault)
                .containsExactly("bad-code");
    }

    @Test
    void findsASecondUseOfACode() {
        CodeCheck first = new CodeCheck(COMPONENT, Optional.of("152201"), null, i -> false);
        CodeCheck second = new CodeCheck(COMPONENT, Optional.of("152201"), null, i -> i == 0);

        assertThat(faults(values(GOOD), first)).isEmpty();
        assertThat(faults(values(GOOD), second)).containsExactly("duplicate-code");
    }

    @Test
    void asksNothingOfAnEmptyStore() {
        assertThat(
                        faults(
                                values(GOOD.replace("D1", "D9")),
                                new DepartmentCheck(COMPONENT, Map.of())))
                .isEmpty();
        assertThat(
                        faults(
                                values(GOOD.replace("152201", "110101")),
                                new CodeCheck(COMPONENT, Optional.empty(), null, i -> false)))
                .isEmpty();
    }

    @Test
    void takesADepartmentNameFromTheRegisterButKeepsAStatedOne() {
        CheckedRow row = values(GOOD.replace("水务局", ""));
        new DepartmentCheck(COMPONENT, Map.of("D1", "市水务局")).check(row);
        CheckedRow stated = values(GOOD);
        new DepartmentCheck(COMPONENT, Map.of("D1", "市水务局")).check(stated);

        assertThat(row.text("competent_name")).isEqualTo("市水务局");
        assertThat(stated.text("competent_name")).isEqualTo("水务局");
    }

    @Test
    void findsCellsBeyondTheHeader() {
        assertThat(check(GOOD + ",surplus").findings())
                .extracting(RowFinding::fault)
                .containsExactly("bad-value");
        assertThat(check(GOOD + ",,").findings()).isEmpty();
    }

    @Test
    void tellsSeveralFaultsOfARowTogether() {
        CheckedRow row = check("1522010100100000,供水井盖,D9,水务局,D2,坏,20260230,,实测,");

        assertThat(row.findings())
                .extracting(RowFinding::fault)
                .containsExactly("unknown-value", "bad-date", "unknown-type", "unknown-department");
    }

    @ParameterizedTest
    @CsvSource({
        "152201003001001, true",
        "15220100300100, false",
        "1522010030010011, false",
        "15220100300100A, false",
        "152202003001001, false"
    })
    void knowsTheFormOfAGridCode(String code, boolean good) {
        CheckedRow row = grid(code);

        assertThat(row.refused()).isEqualTo(!good);
    }

    @Test
    void derivesWhatAGridCodeSays() {
        CheckedRow row = grid("152201003001001");
        new GridDerivation(Map.of("152201003001", "富民社区", "152201003", "兴安街道")).check(row);

        assertThat(row.text("community_code")).isEqualTo("152201003001");
        assertThat(row.text("community_name")).isEqualTo("富民社区");
        assertThat(row.text("subdistrict_code")).isEqualTo("152201003");
        assertThat(row.text("subdistrict_name")).isEqualTo("兴安街道");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1.0",
                "-12.5 | -12.5",
                "+.5 | 0.5",
                "1e3 | 1000",
                "1,5 | ",
                "NaN | ",
                "Infinity | ",
                "0x1p3 | ",
                "1d | ",
                "1e999 | ",
                "１ | "
            })
    void readsPlainNumbersOnly(String text, Double number) {
        assertThat(CellValues.number(text)).isEqualTo(number);
    }

    private static CheckedRow grid(String code) {
        FieldMap map = FieldMap.of(GRID, List.of("code"), true, null);
        CheckedRow row = new CheckedRow(new RawRow(1, List.of(code)), GRID);
        new CellValues(map).check(row);
        new CodeCheck(GRID, Optional.of("152201"), null, i -> false).check(row);
        return row;
    }

    private static CheckedRow values(String line) {
        FieldMap map = FieldMap.of(COMPONENT, List.of(HEADER.split(",")), true, null);
        CheckedRow row = new CheckedRow(new RawRow(1, List.of(line.split(",", -1))), COMPONENT);
        new CellValues(map).check(row);
        return row;
    }

    private static List<String> faults(CheckedRow row, RowCheck check) {
        check.check(row);
        return row.findings().stream().map(RowFinding::fault).toList();
    }

    private static CheckedRow check(String line) {
        FieldMap map = FieldMap.of(COMPONENT, List.of(HEADER.split(",")), true, null);
        CheckedRow row = values(line);
        new CodeCheck(COMPONENT, Optional.of("152201"), null, i -> false).check(row);
        new TypeCheck(TYPES).check(row);
        new DepartmentCheck(COMPONENT, DEPARTMENTS).check(row);
        new RequiredCheck(map).check(row);
        new DateCheck(COMPONENT, TODAY).check(row);
        return row;
    }
}
