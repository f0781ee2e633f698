package io.gridward.importer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.Batches;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.TestStores;
import io.gridward.importer.Recorder;
import io.gridward.importer.TestCity;
import io.gridward.importer.TestCity.Run;
import io.gridward.importer.check.Scheme;
import io.gridward.importer.fieldmap.UnknownMapping;
import io.gridward.importer.survey.UnreadableFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import promises, on either store. */
abstract class ImportContract {
    @TempDir private Path folder;
    private TestStores stores;
    private TestCity city;

    abstract TestStores openStores(Path place);

    @BeforeEach
    void open() {
        stores = openStores(folder);
        city = new TestCity(stores.store(), folder);
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @Test
    void takesAFileAndFillsInWhatFollows() {
        Run run = city.found().load("component", TestCity.components(3));

        assertThat(run.findings()).isEmpty();
        assertThat(run.report().clean()).isTrue();
        assertThat(run.report().taken()).isEqualTo(3);
        assertThat(run.changes()).isEqualTo("3/0/0");
        assertThat(
                        city.lines(
                                "component",
                                "code",
                                "scheme",
                                "type_code",
                                "type_name",
                                "competent_name",
                                "grid_code",
                                "state"))
                .first()
                .isEqualTo(
                        "15220101001000001 GB/T 47678.5-2026 01001 供水井盖 市水务局 "
                                + TestCity.grid(1)
                                + " intact");
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() {
        city.found();
        city.load("component", TestCity.components(40));
        long version = city.version();

        Run again = city.load("component", TestCity.components(40));

        assertThat(again.changes()).isEqualTo("0/0/40");
        assertThat(again.batch().version()).isNull();
        assertThat(city.version()).isEqualTo(version);
        assertThat(city.list("component", null)).hasSize(40);
    }

    @Test
    void keepsWhatWasBeforeAChangedRow() {
        city.found().load("component", TestCity.components(2));
        LocalDate later = LocalDate.of(2026, 8, 1);
        Path file =
                city.write(
                        "resurvey.csv",
                        List.of(
                                TestCity.COMPONENTS,
                                TestCity.component(1).replace("完好", "破损"),
                                TestCity.component(2),
                                TestCity.component(3)));

        Run run = city.load(TestCity.plan("component", file).from(later));

        assertThat(run.changes()).isEqualTo("1/1/1");
        assertThat(city.list("component", TestCity.TODAY))
                .filteredOn(f -> f.key().endsWith("001"))
                .extracting(f -> f.text("state"))
                .containsExactly("intact");
        assertThat(city.list("component", later))
                .extracting(f -> f.key().substring(16) + f.text("state"))
                .containsExactlyInAnyOrder("1damaged", "2intact", "3intact");
    }

    @Test
    void takesTheGoodRowsAndLeavesOutTheBadOnes() {
        List<String> lines = new ArrayList<>(TestCity.components(4));
        lines.set(2, lines.get(2).replace("20200101", "20200231"));
        lines.set(4, lines.get(4).replace("完好", "好"));

        Run run = city.found().load("component", lines);

        assertThat(run.findings())
                .containsExactly("2 Q09 bad-date initial_date", "4 Q10 unknown-value state");
        assertThat(run.report().rows()).isEqualTo(4);
        assertThat(run.report().refused()).isEqualTo(2);
        assertThat(run.report().counts())
                .extracting(FaultCount::fault, FaultCount::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bad-date", 1L),
                        org.assertj.core.groups.Tuple.tuple("unknown-value", 1L));
        assertThat(city.lines("component", "code"))
                .containsExactly("15220101001000001", "15220101001000003");
    }

    @Test
    void takesARowWithAWarning() {
        List<String> lines =
                List.of(TestCity.COMPONENTS, TestCity.component(1).replace(",,,,完好", ",,X9,,完好"));

        Run run = city.found().load("component", lines);

        assertThat(run.findings()).containsExactly("1 Q08 unknown-department owner_code");
        assertThat(run.report().clean()).isFalse();
        assertThat(run.report().refused()).isZero();
        assertThat(run.changes()).isEqualTo("1/0/0");
    }

    @Test
    void writesNothingWhenItOnlyChecks() {
        city.found();
        long version = city.version();
        int batches = city.batches().size();

        Run run = city.check("component", TestCity.components(3));

        assertThat(run.report().batch()).isEmpty();
        assertThat(run.report().taken()).isEqualTo(3);
        assertThat(city.version()).isEqualTo(version);
        assertThat(city.batches()).hasSize(batches);
        assertThat(city.list("component", null)).isEmpty();
    }

    @Test
    void canCheckWhileAnotherImportHoldsTheStore() {
        city.found();
        try (var lock = stores.store().lock()) {
            assertThat(city.check("component", TestCity.components(1)).findings()).isEmpty();
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void refusesAFileThatLacksColumnsAndOpensNoBatch() {
        Run run = city.found().load("component", "code,name,state", "15220101001000001,a,完好");

        assertThat(run.findings())
                .containsExactly(
                        "0 Q01 missing-column competent_code",
                        "0 Q01 missing-column competent_name",
                        "0 Q01 missing-column initial_date",
                        "0 Q01 missing-column geom");
        assertThat(run.report().batch()).isEmpty();
        assertThat(city.batches()).extracting(Batch::layer).doesNotContain("component");
    }

    @Test
    void needsADepartmentNameOnlyWithoutARegister() {
        List<String> lines =
                List.of(
                        "code,name,competent_code,state,initial_date,lon,lat",
                        "15220101001000001,供水井盖,D1,完好,20200101,122.041,46.041");

        assertThat(city.check("component", lines).findings())
                .containsExactly("0 Q01 missing-column competent_name");
        assertThat(city.found().check("component", lines).findings()).isEmpty();
    }

    @Test
    void asksAnEmptyStoreNoQuestionsItCannotAnswer() {
        Run run =
                city.load(
                        "component",
                        TestCity.COMPONENTS,
                        TestCity.component(1).replace("D1,", "D1,水务局"));

        assertThat(run.findings()).isEmpty();
        assertThat(city.lines("component", "code", "grid_code"))
                .containsExactly("15220101001000001 -");
    }

    @Test
    void comparesWithWhatTheStoreHoldsAlready() {
        city.found().load("component", TestCity.components(2));
        String moved = TestCity.component(2).replace("001000002", "001000009");

        Run run = city.load("component", TestCity.COMPONENTS, moved);

        assertThat(run.findings()).containsExactly("1 Q13 duplicate-position geom");
    }

    @Test
    void letsAFileMoveWhatItDeliversAnew() {
        city.found().load("component", TestCity.components(2));
        String first = TestCity.component(1);
        String second = TestCity.component(2);
        String swapped =
                second.substring(0, 17)
                        + first.substring(17)
                        + "\n"
                        + first.substring(0, 17)
                        + second.substring(17);

        Run run = city.load("component", TestCity.COMPONENTS, swapped);

        assertThat(run.findings()).isEmpty();
        assertThat(run.changes()).isEqualTo("0/2/0");
    }

    @Test
    void goesBackToWhatWasBeforeABatch() {
        city.found().load("component", TestCity.components(2));
        Run second =
                city.load(
                        "component",
                        TestCity.COMPONENTS,
                        TestCity.component(1).replace("完好", "破损"),
                        TestCity.component(7));

        Batches.in(stores.store()).rollback(second.batch().id(), "tester");

        assertThat(city.lines("component", "code", "state"))
                .containsExactly("15220101001000001 intact", "15220101001000002 intact");
        assertThat(city.load("component", TestCity.components(2)).changes()).isEqualTo("0/0/2");
    }

    @Test
    void marksABatchFailedWhenItsFileCannotBeUnderstood() {
        city.found();
        Path file =
                city.write(
                        "xy.csv",
                        List.of(
                                "code,name,competent_code,state,initial_date,x,y",
                                "15220101001000001,供水井盖,D1,完好,20200101,5,7"));

        assertThatThrownBy(() -> city.load(TestCity.plan("component", file)))
                .hasMessageContaining("(x, y)")
                .hasMessageContaining("--crs");

        Batch failed = city.batches().get(0);
        assertThat(failed.state()).isEqualTo(Batch.State.FAILED);
        assertThat(failed.message()).contains("--crs");
        assertThat(city.load("component", TestCity.components(1)).changes()).isEqualTo("1/0/0");
    }

    @Test
    void marksABatchFailedWhenOurOwnCodeBreaks() {
        city.found();
        Path file = city.write("c.csv", TestCity.components(3000));
        Progress broken =
                (step, rows, total) -> {
                    if (total > 0 && rows >= 2048) {
                        throw new IllegalStateException("broken on purpose");
                    }
                };
        Importer importer = Importer.into(stores.store(), StoredFeatures.in(stores.store()));

        assertThatThrownBy(
                        () ->
                                importer.run(
                                        TestCity.plan("component", file), new Recorder(), broken))
                .hasMessage("broken on purpose");

        assertThat(city.batches().get(0).state()).isEqualTo(Batch.State.FAILED);
        assertThat(city.batches().get(0).message()).isEqualTo("broken on purpose");
        assertThat(city.list("component", null)).isEmpty();
    }

    @Test
    void believesWhatThePersonSaysOfTheFile() {
        city.found();
        String text =
                "code,name,competent_code,state,initial_date,x,y\n"
                        + "1522010118000001,路灯,D1,完好,20200101,122.041,46.041\n";
        Path file = city.write("stated.csv", text, Charset.forName("GBK"));
        ReadOptions options =
                ReadOptions.NONE
                        .encoded(Charset.forName("GBK"))
                        .coded(Scheme.CJT214_2007)
                        .in(io.gridward.core.crs.CrsName.parse("EPSG:4326"));

        Run run = city.load(TestCity.plan("component", file).reading(options));

        assertThat(run.findings()).isEmpty();
        assertThat(city.lines("component", "scheme", "type_name"))
                .containsExactly("CJ/T 214-2007 路灯");
        assertThat(run.report().reading())
                .extracting(note -> note.en())
                .anyMatch(s -> s.startsWith("encoding GBK (stated"))
                .anyMatch(s -> s.startsWith("coordinate system EPSG:4326 (stated"));
    }

    @Test
    void saysWhenAFileCannotBeRead() {
        Path none = folder.resolve("none.csv");
        assertThatThrownBy(() -> city.load(TestCity.plan("place", none)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("none.csv");
        Path twice = city.write("twice.csv", List.of("code,code,wkt", "1,2,3"));
        assertThatThrownBy(() -> city.load(TestCity.plan("unit_grid", twice)))
                .isInstanceOf(UnknownMapping.class);
        assertThat(city.batches()).isEmpty();
    }

    @Test
    void takesAFileOfNoRows() {
        Run run = city.found().load("component", TestCity.COMPONENTS);

        assertThat(run.report().rows()).isZero();
        assertThat(run.changes()).isEqualTo("0/0/0");
    }

    @Test
    void putsEachPointIntoExactlyOneGridAlsoOnEdges() {
        city.found();
        String row = "%017d,供水井盖,D1,,,,完好,20200101,,,%s,%s";
        Run run =
                city.load(
                        "component",
                        TestCity.COMPONENTS,
                        row.formatted(15220101001000001L, "122.045", "46.042"),
                        row.formatted(15220101001000002L, "122.042", "46.045"),
                        row.formatted(15220101001000003L, "122.045", "46.045"),
                        row.formatted(15220101001000004L, "122.04", "46.04"));

        assertThat(run.findings()).isEmpty();
        assertThat(city.lines("component", "code", "grid_code"))
                .extracting(
                        line -> line.substring(14, 17) + " " + line.substring(line.length() - 3))
                .containsExactly("001 002", "002 005", "003 006", "004 001");
    }
}
