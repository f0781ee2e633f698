package io.gridward.importer.pastcase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.FindingSink;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.fieldmap.PastCaseLayer;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.load.Importer;
import io.gridward.importer.load.Progress;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closed cases of another system come in with their times, once, and never by half. */
abstract class PastCasesContract {
    private static final String HEADER =
            "case_no,kind,type_code,source,state,reported_at,filed_at,dispatched_at,handled_at,"
                    + "closed_at,due_at,department_code,component_code,lon,lat";
    private static final String GOOD =
            "%s,matter,06010,hotline_12345,CLOSED,2024-03-05 09:00:00,2024-03-05 09:10:00,"
                    + "2024-03-05 09:20:00,2024-03-05 11:00:00,2024-03-05 12:00:00,"
                    + "2024-03-05 13:20:00,D1,,122.0411,46.0411";

    @TempDir private Path folder;
    private TestStores stores;
    private FeatureSource source;

    abstract TestStores openStores(Path place);

    @BeforeEach
    void open() {
        stores = openStores(folder);
        new TestCity(stores.store(), folder).found();
        source = StoredFeatures.in(stores.store());
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    /** A run, what it found and what came of it. */
    private record Run(ImportReport report, List<String> findings, long added, long known) {}

    /** What was found: row, check, fault, attribute. */
    private static final class Found implements FindingSink {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void begin(SurveyFile begun, FieldMap map) {}

        @Override
        public void row(RawRow row, List<RowFinding> findings) {
            for (RowFinding f : findings) {
                lines.add(
                        "%d %s %s %s"
                                .formatted(
                                        f.row(), f.check(), f.fault(), f.attribute().orElse("-")));
            }
        }

        @Override
        public void complete() {}

        @Override
        public void close() {}
    }

    private Run take(String system, Charset charset, String... lines) {
        Path file = folder.resolve("cases.csv");
        try {
            Files.writeString(file, String.join("\n", lines), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImportPlan plan = ImportPlan.of(PastCaseLayer.get(), file, "test").from(TestCity.TODAY);
        Found found = new Found();
        PastCases cases =
                PastCases.into(
                        stores.store(),
                        source,
                        Locator.over(source),
                        system,
                        TestCity.TODAY,
                        false);
        ImportReport report =
                Importer.into(stores.store(), source).hand(plan, found, Progress.NONE, cases);
        return new Run(report, found.lines, cases.added(), cases.known());
    }

    private Run take(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return take("old", StandardCharsets.UTF_8, lines.toArray(String[]::new));
    }

    private Cases cases() {
        return Cases.in(
                stores.store(), TimeLimits.ofProgram(TimeLimits.YUNCHENG), Clock.systemUTC());
    }

    private List<CaseFile> all() {
        List<CaseFile> all = new ArrayList<>();
        cases().each(0, all::add);
        return all;
    }

    @Test
    void aClosedCaseComesInWithItsTimesPlaceAndLog() {
        Run run = take(GOOD.formatted("A-1"));

        assertThat(run.findings()).isEmpty();
        assertThat(run.report().taken()).isOne();
        assertThat(run.added()).isOne();
        CaseFile file = all().get(0);
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.caseNo()).isEqualTo("20240305000001");
        assertThat(file.text(CaseField.SCHEME)).isEqualTo(TypeCatalog.GBT_47678_5_2026);
        assertThat(file.text(CaseField.GRID_CODE)).isEqualTo(TestCity.grid(1));
        assertThat(file.text(CaseField.DEPARTMENT_CODE)).isEqualTo("D1");
        assertThat(file.moment(CaseField.DUE_AT)).isEqualTo(moment("2024-03-05T13:20:00+08:00"));
        assertThat(file.moment(CaseField.HANDLED_AT))
                .isEqualTo(moment("2024-03-05T11:00:00+08:00"));
        assertThat(file.number(CaseField.OVERDUE)).isZero();
        List<FlowEntry> flow = cases().flow(file.caseNo());
        assertThat(flow).hasSize(9);
        assertThat(flow).extracting(FlowEntry::actor).containsOnly("import:old");
    }

    private static OffsetDateTime moment(String text) {
        return OffsetDateTime.parse(text);
    }

    @Test
    void aSecondRunChangesNothingAndAnotherSystemHasNumbersOfItsOwn() {
        take(GOOD.formatted("A-1"), GOOD.formatted("A-2"));

        Run again = take(GOOD.formatted("A-1"), GOOD.formatted("A-2"), GOOD.formatted("A-3"));
        Run other = take("other", StandardCharsets.UTF_8, HEADER, GOOD.formatted("A-1"));
        Run changed = take(GOOD.formatted("A-1").replace("11:00:00", "11:30:00"));

        assertThat(again.findings()).isEmpty();
        assertThat(again.added()).isOne();
        assertThat(again.known()).isEqualTo(2);
        assertThat(other.added()).isOne();
        assertThat(changed.findings()).containsExactly("1 Q01 bad-value case_no");
        assertThat(changed.report().refused()).isOne();
        assertThat(all()).hasSize(4);
    }

    @Test
    void badRowsStayOutWithTheirReasonsAndTheOthersComeIn() {
        Run run =
                take(
                        GOOD.formatted("A-1"),
                        GOOD.formatted("A-2").replace("06010", "99999"),
                        GOOD.formatted("A-3").replace("D1", "D9"),
                        GOOD.formatted("A-4").replace("09:20:00,", "08:20:00,"),
                        GOOD.formatted("A-5").replace("CLOSED", "处置中"),
                        GOOD.formatted("A-6").replace("122.0411", "123.9"),
                        GOOD.formatted("A-7").replace("122.0411", "122.0700"),
                        GOOD.formatted("A-1"),
                        GOOD.formatted("A-8").replace("2024-03-05 12:00:00", "2099-03-05 12:00"),
                        GOOD.formatted("A-9").replace("2024-03-05 12:00:00", ""),
                        GOOD.formatted("A-10").replace("2024-03-05 09:10:00", "tomorrow"),
                        GOOD.formatted("A-11"));

        assertThat(run.findings())
                .containsExactly(
                        "2 Q06 unknown-type type_code",
                        "3 Q08 unknown-department department_code",
                        "4 Q09 date-order dispatched_at",
                        "5 Q01 bad-value state",
                        "6 Q12 outside-city geom",
                        "7 Q12 no-grid -",
                        "8 Q04 duplicate-code case_no",
                        "9 Q09 future-date closed_at",
                        "10 Q07 missing-value closed_at",
                        "11 Q01 bad-value filed_at");
        assertThat(run.report().taken()).isEqualTo(2);
        assertThat(run.added()).isEqualTo(2);
        assertThat(all()).hasSize(2);
    }

    /** Chinese headers and words in GB18030, metres, times that are not told. */
    @Test
    void readsTheFormsInWhichSurveysCome() {
        Run run =
                take(
                        "old",
                        Charset.forName("GB18030"),
                        "案卷编号,对象,类型代码,来源,状态,上报时间,结案时间,处置期限,责任单位代码,x,y",
                        "甲-1,事件,06010,监督员上报,已结案,2024/3/5 9:00,2024/3/5 12:00,"
                                + "2024-03-05T13:00:00+08:00,D1,425775.6,5101101.4",
                        "甲-2,部件,01001,微信,已结案,20240305 09:00,2024-03-06,,D2,425779.6,5101105.4");

        assertThat(run.findings()).isEmpty();
        List<CaseFile> all = all();
        assertThat(all)
                .extracting(f -> f.text(CaseField.SOURCE))
                .containsExactly("inspector", "wechat");
        assertThat(all)
                .extracting(f -> f.text(CaseField.KIND))
                .containsExactly("matter", "component");
        assertThat(all.get(0).moment(CaseField.HANDLED_AT))
                .as("not told: when it was closed")
                .isEqualTo(moment("2024-03-05T12:00:00+08:00"));
        assertThat(all.get(1).moment(CaseField.CLOSED_AT))
                .isEqualTo(moment("2024-03-06T00:00:00+08:00"));
    }
}
