package io.gridward.importer.command.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import io.gridward.importer.command.Gridward;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** {@code coverage check} and {@code coverage repair} as a person meets them. */
@Tag("slow")
class CoverageCommandTest {
    private static final String COMMUNITY = "152201003001";

    @TempDir private Path folder;

    /** What a command said and how it ended. */
    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void found() throws IOException {
        TestStores.putEmpty(folder.resolve("data/gridward.gpkg"));
        load(
                "division",
                "code,name,level,parent_code,wkt",
                "152201,乌兰浩特市,county,," + box(122.0, 46.0, 122.1, 46.1),
                "152201003,兴安街道,subdistrict,152201," + box(122.0, 46.0, 122.1, 46.1),
                COMMUNITY + ",富民社区,community,152201003," + box(122.0, 46.0, 122.002, 46.001));
        load("department", "code,name", "d1,环卫处", "d2,园林处");
    }

    private void load(String layer, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve(layer + ".csv"), String.join("\n", lines));
        String findings = folder.resolve("findings").toString();
        Said said = run("import", layer, file.toString(), "--findings", findings);
        assertThat(said.exit()).as("%s %s", said.out(), said.err()).isLessThan(2);
    }

    /** Two grids, the east one beginning at a longitude. */
    private void grids(double east) throws IOException {
        load(
                "unit_grid",
                "code,name,wkt",
                COMMUNITY + "001,西," + box(122.0, 46.0, 122.001, 46.001),
                COMMUNITY + "002,东," + box(122.001, 46.0, 122.002, 46.001));
        if (east != 122.001) {
            publishEastGrid(east);
        }
    }

    /** Past the checks of a file, which refuse grids that overlap. */
    private void publishEastGrid(double west) {
        StoreAddress address =
                new StoreAddress.GeoPackageFile(folder.resolve("data/gridward.gpkg"));
        try (Store store = Store.open(address)) {
            Layer layer = LayerCatalog.city().get("unit_grid");
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            Object[] values;
            try (FeatureStream rows =
                    StoredFeatures.in(store)
                            .read(
                                    FeatureQuery.of(layer, today)
                                            .where(Filter.equal("code", COMMUNITY + "002")))) {
                values = rows.next().values();
            }
            Geometry shape =
                    new GeometryFactory(new PrecisionModel(), 4490)
                            .toGeometry(new Envelope(west, 122.002, 46.0, 46.001));
            BatchRequest request = new BatchRequest(layer, "east", "tester", today);
            try (OpenBatch batch = Batches.in(store).open(request)) {
                batch.stage(new StagedRow(1, values, shape));
                batch.publish();
            }
        }
    }

    private void zones(String types) throws IOException {
        load(
                "responsibility_zone",
                "id,name,department_code,kind,type_codes,priority,wkt",
                "z1,一,d1,any,,1," + box(122.0, 46.0, 122.002, 46.001),
                "z2,=cmd(),d2,any,\"" + types + "\",1," + box(122.001, 46.0, 122.003, 46.001));
    }

    private static String box(double west, double south, double east, double north) {
        return "\"POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))\""
                .formatted(west, south, east, north);
    }

    private Said run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                Gridward.run(
                        all.toArray(String[]::new),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true));
        return new Said(exit, out.toString(), err.toString());
    }

    private Said check(String... more) {
        List<String> words = new ArrayList<>(List.of("coverage", "check"));
        words.addAll(List.of("--findings", folder.resolve("found").toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void endsWithZeroWhereEverythingIsCovered() throws IOException {
        grids(122.001);
        zones("01,02");

        Said said = check();

        assertThat(said.exit()).as("%s %s", said.out(), said.err()).isZero();
        assertThat(said.out()).contains("没有发现问题 / no findings", "coverage_gap");
        assertThat(folder.resolve("found")).doesNotExist();
    }

    @Test
    void tellsCountsAndWritesFilesAndLayers() throws IOException {
        grids(122.0009);
        zones("");

        Said said = check();

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .containsPattern("Q20 grid-overlap +1")
                .containsPattern("R02 two-zones +1")
                .contains("网格重叠 / ground in two unit grids", "coverage-findings.csv");
        assertThat(Files.readString(folder.resolve("found/coverage-findings.csv")))
                .startsWith("\uFEFFid,check,fault,severity,coverage")
                .contains("grid-overlap,ERROR,unit_grid,", "\"z1,z2\",\"d1,d2\"");
        assertThat(folder.resolve("found/coverage-findings.geojson"))
                .content()
                .contains("\"type\":\"Polygon\"", "two-zones");
        assertThat(run("layers").out())
                .containsPattern("coverage_conflict +2 ")
                .containsPattern("coverage_gap +0 ");
    }

    @Test
    void replacesWhatAnEarlierCheckPublishedAndKeepsTheOtherCoverage() throws IOException {
        grids(122.0009);
        zones("");
        check();
        grids(122.001);

        Said said = check("--layer", "unit_grid");

        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(run("layers").out()).containsPattern("coverage_conflict +1 ");
        assertThat(folder.resolve("found/coverage-findings.csv")).doesNotExist();
    }

    @Test
    void publishesNothingWhenToldNotTo() throws IOException {
        grids(122.0009);

        Said said = check("--layer", "unit_grid", "--no-publish");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).doesNotContain("批次");
        assertThat(run("layers").out()).containsPattern("coverage_conflict +0 ");
    }

    @Test
    void repairsSliversAsOneBatchThatCanBeUndone() throws IOException {
        grids(122.000995);
        assertThat(check("--layer", "unit_grid").exit()).isEqualTo(1);

        Said dry = run("coverage", "repair", "unit_grid", "--dry-run");
        Said repair = run("coverage", "repair", "unit_grid");

        assertThat(dry.exit()).isZero();
        assertThat(dry.out()).contains("已修复 / repaired: 1   变更的行 / rows changed: 1");
        assertThat(dry.out()).doesNotContain("批次");
        assertThat(repair.exit()).as(repair.out()).isZero();
        assertThat(repair.out()).containsPattern("batch \\d+: unit_grid, 变更 / changed 1");
        assertThat(check("--layer", "unit_grid").exit()).isZero();
        assertThat(run("coverage", "repair", "unit_grid").out()).contains("rows changed: 0");
        assertThat(run("batches").out()).contains("coverage repair");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "coverage check --layer place | “place” 应为 unit_grid | 'place' has to be unit_grid",
                "coverage repair place | “place” 应为 | 'place' has to be",
                "coverage repair unit_grid --tolerance 0 | 应大于 0 | has to be above 0",
                "coverage check --tolerance NaN | 应大于 0 | at most 10 metres",
                "coverage check --at today | 不是日期 | 'today' is not a date",
            })
    void saysWhatIsWrongWithAnOption(String command, String zh, String en) {
        Said said = run(command.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(zh, en);
    }
}
