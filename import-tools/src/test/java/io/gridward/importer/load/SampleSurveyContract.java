package io.gridward.importer.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.Batch;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import io.gridward.importer.report.FindingsFiles;
import io.gridward.importer.report.ReportOrder;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.open.SurveyFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample city is clean; its dirty survey has exactly the faults that were planted. */
abstract class SampleSurveyContract {
    /** The order its README states. */
    private static final List<String> LAYERS =
            List.of(
                    "division",
                    "department",
                    "unit_grid",
                    "responsibility_zone",
                    "responsibility_line",
                    "management_zone",
                    "component",
                    "place",
                    "facility_rule");

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
    void findsExactlyThePlantedFaultsAndTakesTheGoodRows() throws IOException {
        LAYERS.forEach(layer -> city.load(TestCity.plan(layer, sample(layer + ".csv"))));
        ImportPlan plan = TestCity.plan("component", sample("survey-dirty.csv"));
        List<String> expected = expected();

        TestCity.Run run = city.load(plan);

        assertThat(run.findings()).containsExactlyInAnyOrderElementsOf(expected);
        long refused = expected.stream().filter(SampleSurveyContract::refuses).count();
        assertThat(run.report().rows()).isEqualTo(400);
        assertThat(run.report().refused()).isEqualTo(refused);
        assertThat(run.batch().added() + run.batch().changed()).isEqualTo(400 - refused);
        assertThat(run.report().reading())
                .extracting(note -> note.en().replaceFirst(" \\(.*", ""))
                .contains(
                        "encoding GB18030", "mapping gbt30428-2013", "coordinate system EPSG:4550");

        long version = city.version();
        TestCity.Run again = city.load(plan);

        assertThat(again.changes()).isEqualTo("0/0/" + (400 - refused));
        assertThat(again.findings()).isEqualTo(run.findings());
        assertThat(city.version()).isEqualTo(version);
    }

    /** Owners and maintainers nobody knows, and neighbours half a metre away, are only told. */
    private static boolean refuses(String finding) {
        return !finding.matches(
                ".* (unknown-department (owner|maintainer)_code|near-duplicate-position .*|grid-edge .*)");
    }

    private static List<String> expected() throws IOException {
        try (Stream<String> lines = Files.lines(sample("survey-dirty.expected.csv"))) {
            return lines.skip(1).map(line -> line.replace(',', ' ')).toList();
        }
    }

    @Test
    void givesTheFindingsBackInTheSurveysOwnForm() throws IOException {
        LAYERS.forEach(layer -> city.load(TestCity.plan(layer, sample(layer + ".csv"))));
        ImportPlan plan = TestCity.plan("component", sample("survey-dirty.csv"));
        FindingsFiles files = FindingsFiles.of(folder.resolve("findings"), plan.file(), true);
        FeatureSource source = StoredFeatures.in(stores.store());
        ImportReport report =
                Importer.into(stores.store(), source)
                        .run(plan.onlyChecking(), files, Progress.NONE);
        files.finish(new ReportOrder(plan, report, source));

        SurveyFile came = SurveyFiles.open(plan.file(), null, null, "component");
        SurveyFile back = SurveyFiles.open(files.list().get(1), null, null, "component");
        int columns = came.header().size();
        assertThat(back.textForm().charset()).isEqualTo(Charset.forName("GB18030"));
        assertThat(back.header().subList(0, columns)).isEqualTo(came.header());
        List<List<String>> all = cells(came);
        List<String> told = new ArrayList<>();
        for (List<String> row : cells(back)) {
            int number = Integer.parseInt(row.get(columns));
            if (number == 0) { // told of the file as a whole
                continue;
            }
            assertThat(row.subList(0, columns)).isEqualTo(all.get(number - 1));
            told.add(String.join(" ", row.subList(columns, columns + 4)));
        }
        assertThat(told).hasSize(400);
        told.removeIf(line -> line.matches("\\d+ +"));
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected());
    }

    private static List<List<String>> cells(SurveyFile file) {
        List<List<String>> all = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            rows.forEachRemaining(r -> all.add(r.cells()));
        }
        return all;
    }

    @Test
    void findsNothingWrongWithTheSampleCityInEitherForm() {
        for (String layer : LAYERS) {
            TestCity.Run run = city.load(TestCity.plan(layer, sample(layer + ".csv")));

            assertThat(run.findings()).as(layer).isEmpty();
            assertThat(run.batch().state()).as(layer).isEqualTo(Batch.State.PUBLISHED);
            assertThat(run.batch().added()).as(layer).isEqualTo(run.report().rows()).isPositive();
        }
        for (String layer : LAYERS) {
            TestCity.Run again = city.load(TestCity.plan(layer, sample("ulanhot.gpkg")));

            assertThat(again.findings()).as(layer).isEmpty();
            assertThat(again.changes()).as(layer).isEqualTo("0/0/" + again.report().rows());
        }
        assertThat(LAYERS).hasSameSizeAs(LayerCatalog.city().listBrought());
    }

    private static Path sample(String name) {
        Path above = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(above.resolve("data-samples"))) {
            above = above.getParent();
        }
        return above.resolve("data-samples/ulanhot-small").resolve(name);
    }
}
