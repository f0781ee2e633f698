package io.gridward.importer.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.Coverage;
import io.gridward.core.coverage.CoverageCheck;
import io.gridward.core.coverage.CoverageFault;
import io.gridward.core.coverage.CoverageProgress;
import io.gridward.core.coverage.CoverageSettings;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.lineage.Lineage;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.FindingSink;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Q20 for divisions and zones through the importer. */
@Tag("slow")
class AreaChecksTest {
    private static final String DIVISION = "code,name,level,parent_code,wkt";
    private static final String ZONE =
            "id,name,department_code,kind,type_codes,priority,valid_from,valid_to,wkt";
    private static final String WEST = TestCity.box(122.04, 46.04, 122.05, 46.05);
    private static final String EAST = TestCity.box(122.045, 46.04, 122.055, 46.05);

    @TempDir private Path folder;
    private TestStores stores;
    private TestCity city;

    @BeforeEach
    void open() {
        stores = TestStores.geopackage(folder);
        city = new TestCity(stores.store(), folder).found();
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    private static String community(int number, String box) {
        return "152201003%03d,社区,community,152201003,".formatted(number) + box;
    }

    private static String zone(String id, String facts, String box) {
        return id + ",片区," + facts + "," + box;
    }

    @Test
    void findsNothingInDivisionsThatFit() {
        assertThat(city.load("division", TestCity.divisions()).findings()).isEmpty();
        String north = community(2, TestCity.box(122.0, 46.1, 122.1, 46.2));
        assertThat(city.load("division", DIVISION, north).findings()).isEmpty();
    }

    @Test
    void comparesDivisionsOfALevelAndEachWithItsParent() {
        TestCity.Run run =
                city.load(
                        "division",
                        DIVISION,
                        "152201004,东街道,subdistrict,152201,"
                                + TestCity.box(122.09, 46.0, 122.2, 46.2),
                        community(2, TestCity.box(122.0, 46.1, 122.11, 46.2)),
                        community(3, TestCity.box(122.05, 46.05, 122.1, 46.1)),
                        "152201005,外街道,subdistrict,152201,"
                                + TestCity.box(122.3, 46.0, 122.4, 46.2));

        assertThat(run.findings())
                .containsExactly(
                        "1 Q20 division-overlap geom",
                        "2 Q20 edge-mismatch geom",
                        "2 Q20 outside-parent geom",
                        "3 Q20 division-overlap geom",
                        "4 Q20 outside-parent geom");
        assertThat(run.report().taken()).isZero();
    }

    @Test
    void tellsAHoleBetweenDivisionsAndTakesThem() {
        String ring =
                "\"POLYGON((122.0 46.1,122.1 46.1,122.1 46.2,122.0 46.2,122.0 46.1),"
                        + "(122.05 46.15,122.05 46.16,122.06 46.16,122.06 46.15,122.05 46.15))\"";
        TestCity.Run run = city.load("division", DIVISION, community(2, ring));

        assertThat(run.findings()).containsExactly("0 Q20 division-gap geom");
        assertThat(run.report().taken()).isOne();
        String island = community(3, TestCity.box(122.05, 46.15, 122.06, 46.16));
        assertThat(city.load("division", DIVISION, island).findings()).isEmpty();
    }

    @Test
    void snapsDivisionsToTheirNeighbours() {
        String north =
                community(2, TestCity.box(122.0, 46.1, 122.1, 46.2))
                        .replace("46.1,", "46.1000003,")
                        .replace("46.1)", "46.1000003)");
        assertThat(city.load("division", DIVISION, north).findings())
                .containsExactly("1 Q20 edge-mismatch geom");

        TestCity.Run mended = load("division", true, DIVISION, north);
        assertThat(mended.report().clean()).isTrue();
        assertThat(repairs(mended)).containsExactly("1 Q20 snap");
        assertThat(city.list("division", TestCity.TODAY))
                .filteredOn(f -> f.key().equals("152201003002"))
                .allMatch(f -> f.geometry().getEnvelopeInternal().getMinY() == 46.1);
    }

    private TestCity.Run load(String layer, boolean snapping, String... lines) {
        Path file = city.write("areas.csv", List.of(lines));
        Set<RepairKind> kinds = snapping ? Set.of(RepairKind.SNAP) : Set.of();
        return city.load(TestCity.plan(layer, file).reading(ReadOptions.NONE.accepting(kinds)));
    }

    private List<String> repairs(TestCity.Run run) {
        List<String> kinds = new ArrayList<>();
        Lineage.in(stores.store())
                .read(run.batch().id(), n -> kinds.add(n.row() + " " + n.check() + " " + n.kind()));
        return kinds;
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "D1,any,,,, | D2,any,,,,",
                "D1,any,01,,, | D2,component,01,,,",
                "D1,any,01,,, | D2,component,'01,02',,,",
                "D1,any,,5,, | D2,any,,5,,",
                "D1,any,,,,2026-12-01 | D2,any,,,2026-11-01,"
            })
    void tellsZonesThatNothingDecidesBetween(String first, String second) {
        TestCity.Run run =
                city.load(
                        "responsibility_zone",
                        ZONE,
                        zone("Z1", quoted(first), WEST),
                        zone("Z2", quoted(second), EAST));

        assertThat(run.findings()).containsExactly("2 Q20 zone-overlap geom");
        assertThat(run.report().taken()).isEqualTo(2);
    }

    private static String quoted(String facts) {
        return facts.replace('\'', '"');
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "D1,any,,,, | D1,any,,,,",
                "D1,any,,1,, | D2,any,,2,,",
                "D1,any,,,, | D2,any,01,,,",
                "D1,component,,,, | D2,matter,,,,",
                "D1,any,01,,, | D2,any,02,,,",
                "D1,any,,,,2026-11-01 | D2,any,,,2026-11-01,"
            })
    void letsZonesOverlapOfWhichOneCounts(String first, String second) {
        assertThat(
                        city.load(
                                        "responsibility_zone",
                                        ZONE,
                                        zone("Z1", first, WEST),
                                        zone("Z2", second, EAST))
                                .findings())
                .isEmpty();
    }

    @Test
    void letsASmallerZoneLieInALargerOneAndGapsBe() {
        String inner = TestCity.box(122.042, 46.042, 122.044, 46.044);
        String apart = TestCity.box(122.052, 46.04, 122.055, 46.05);
        assertThat(
                        city.load(
                                        "responsibility_zone",
                                        ZONE,
                                        zone("Z1", "D1,any,,,,", WEST),
                                        zone("Z2", "D2,any,,,,", inner),
                                        zone("Z3", "D3,any,,,,", apart))
                                .findings())
                .isEmpty();
    }

    @Test
    void comparesWithTheStoreAndWhatDecidesThere() {
        city.load("responsibility_zone", ZONE, zone("Z1", "D1,any,,,,", WEST));
        String east = zone("Z2", "D2,any,,,,", EAST);
        assertThat(city.check("responsibility_zone", List.of(ZONE, east)).findings())
                .containsExactly("1 Q20 zone-overlap geom");
        assertThat(
                        city.load(
                                        TestCity.plan(
                                                        "responsibility_zone",
                                                        city.write("z.csv", List.of(ZONE, east)))
                                                .in(Mode.REPLACE)
                                                .onlyChecking())
                                .findings())
                .isEmpty();

        city.load(
                "responsibility_line",
                "id,name,department_code,side,buffer_m,wkt",
                "L1,路,D3,both,300,\"LINESTRING(122.0475 46.038,122.0475 46.052)\"");
        assertThat(city.check("responsibility_zone", List.of(ZONE, east)).findings()).isEmpty();
    }

    @Test
    void snapsZonesThatWereDrawnTwice() {
        String east = TestCity.box(122.05, 46.04, 122.06, 46.05).replace("122.05 ", "122.0499998 ");
        String[] lines = {ZONE, zone("Z1", "D1,any,,,,", WEST), zone("Z2", "D2,any,,,,", east)};
        assertThat(load("responsibility_zone", false, lines).findings())
                .containsExactly("2 Q20 zone-overlap geom");

        TestCity.Run mended = load("responsibility_zone", true, lines);
        assertThat(mended.report().clean()).isTrue();
        assertThat(mended.report().mended()).isTrue();
        assertThat(repairs(mended)).containsExactly("2 Q20 snap");
        assertThat(load("responsibility_zone", false, ZONE, lines[1]).findings()).isEmpty();
    }

    @Test
    void tellsZonesWhoseEdgesMissEachOtherByAHair() {
        String east = TestCity.box(122.05, 46.04, 122.06, 46.05).replace("122.05 ", "122.0500005 ");

        assertThat(
                        load(
                                        "responsibility_zone",
                                        false,
                                        ZONE,
                                        zone("Z1", "D1,any,,,,", WEST),
                                        zone("Z2", "D2,any,,,,", east))
                                .findings())
                .containsExactly("1 Q20 edge-mismatch geom", "2 Q20 edge-mismatch geom");
    }

    @ParameterizedTest(name = "{0} over {1}, nested {2}: {3}")
    @CsvSource({"1, 2, false, 1", "2, 2, false, 0", "1, 3, true, 0"})
    void tellsGroundOfTwoManagementClasses(String first, String second, boolean in, int found) {
        String box = in ? TestCity.box(122.042, 46.042, 122.044, 46.044) : EAST;

        assertThat(
                        city.load(
                                        "management_zone",
                                        "id,name,zone_class,wkt",
                                        "M1,甲," + first + "," + WEST,
                                        "M2,乙," + second + "," + box)
                                .findings())
                .hasSize(found)
                .allMatch("2 Q20 zone-overlap geom"::equals);
    }

    /** What an import tells and what the coverage check finds of the same zones are the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 3, 4})
    void agreesWithTheCoverageCheck(long seed) {
        List<String> lines = new ArrayList<>(List.of(ZONE));
        Random random = new Random(seed);
        for (int i = 0; i < 14; i++) {
            double west = 122.04 + random.nextInt(9) * 0.002;
            double south = 46.04 + random.nextInt(9) * 0.002;
            String facts =
                    "D%d,%s,%s,%s,%s,"
                            .formatted(
                                    1 + random.nextInt(3),
                                    List.of("any", "component", "matter").get(random.nextInt(3)),
                                    List.of("", "01", "02").get(random.nextInt(3)),
                                    random.nextInt(4) == 0 ? "1" : "",
                                    random.nextInt(4) == 0 ? "2026-09-01" : "");
            double width = 0.002 * (1 + random.nextInt(5));
            double height = 0.002 * (1 + random.nextInt(5));
            lines.add(
                    zone(
                            "Z" + (10 + i),
                            facts,
                            TestCity.box(west, south, west + width, south + height)));
        }
        Set<String> told = pairsTold(city.write("zones.csv", lines));

        CoverageSettings settings =
                CoverageSettings.from(TestCity.TODAY).only(Coverage.RESPONSIBILITY);
        Set<String> found = new TreeSet<>();
        CoverageCheck.of(
                        StoredFeatures.in(stores.store()), TypeCatalog.in(stores.store()), settings)
                .run(CoverageProgress.NONE)
                .conflicts()
                .stream()
                .filter(f -> f.what() == CoverageFault.TWO_ZONES)
                .forEach(f -> found.add(String.join(" ", f.rows())));
        assertThat(told).as("seed %d", seed).isNotEmpty().isEqualTo(found);
    }

    private Set<String> pairsTold(Path file) {
        Set<String> pairs = new TreeSet<>();
        FindingSink sink =
                new FindingSink() {
                    @Override
                    public void begin(SurveyFile opened, FieldMap map) {}

                    @Override
                    public void row(RawRow row, List<RowFinding> findings) {
                        for (RowFinding f : findings) {
                            assertThat(f.fault()).isEqualTo("zone-overlap");
                            String own = "Z" + (9 + f.row());
                            pairs.add(
                                    own.compareTo(f.value().toString()) < 0
                                            ? own + " " + f.value()
                                            : f.value() + " " + own);
                        }
                    }

                    @Override
                    public void complete() {}

                    @Override
                    public void close() {}
                };
        Importer.into(stores.store(), StoredFeatures.in(stores.store()))
                .run(TestCity.plan("responsibility_zone", file), sink, Progress.NONE);
        return pairs;
    }
}
