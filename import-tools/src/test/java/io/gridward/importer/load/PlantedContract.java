package io.gridward.importer.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.Batches;
import io.gridward.core.lineage.Lineage;
import io.gridward.core.lineage.RepairNote;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that look beyond one row, through the importer: what is planted is found and no more. */
abstract class PlantedContract {
    @TempDir private Path folder;
    private TestStores stores;
    private TestCity city;

    abstract TestStores openStores(Path place);

    @BeforeEach
    void open() {
        stores = openStores(folder);
        city = new TestCity(stores.store(), folder).found();
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    private TestCity.Run load(String layer, ReadOptions options, List<String> lines) {
        Path file = city.write("planted.csv", lines);
        return city.load(TestCity.plan(layer, file).reading(options));
    }

    private static ReadOptions accepting(RepairKind... kinds) {
        return ReadOptions.NONE.accepting(Set.of(kinds));
    }

    private List<String> repairs(TestCity.Run run) {
        List<RepairNote> notes = new ArrayList<>();
        Lineage.in(stores.store()).read(run.batch().id(), notes::add);
        return notes.stream()
                .map(n -> n.row() + " " + n.check() + " " + n.kind() + " " + n.after())
                .toList();
    }

    private static List<String> with(String header, String... lines) {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(List.of(lines));
        return all;
    }

    private static String at(int number, double east) {
        double[] there = beside(east);
        return "15220101001%06d,供水井盖,D1,市水务局,完好,20200101,%s,%s"
                .formatted(number, there[0], there[1]);
    }

    private static double[] beside(double east) {
        return new double[] {122.042 + east / 77_400, 46.042};
    }

    private static final String HEADER =
            "code,name,competent_code,competent_name,state,initial_date,lon,lat";

    @Test
    void repairsWhatIsAcceptedKeepsItInTheLineageAndFindsNothingTheSecondTime() {
        List<String> lines =
                with(
                        HEADER + ",grid_code",
                        at(1, 0) + "," + TestCity.grid(1),
                        at(2, 10) + "," + TestCity.grid(5),
                        at(3, 0.1) + "," + TestCity.grid(1),
                        "15220101001000004,供水井盖,D1,自来水公司,完好,20200101,46.0425,122.042,"
                                + TestCity.grid(1));
        TestCity.Run told = load("component", ReadOptions.NONE, lines);
        TestCity.Run mended =
                load("component", ReadOptions.NONE.accepting(RepairKind.all()), lines);

        assertThat(told.findings())
                .containsExactly(
                        "2 Q11 grid-mismatch grid_code",
                        "3 Q13 duplicate-position geom",
                        "4 Q08 name-mismatch competent_name",
                        "4 Q02 swapped-axes geom");
        assertThat(told.report().refused()).isEqualTo(3);
        assertThat(mended.report().refused()).isZero();
        assertThat(repairs(mended))
                .containsExactly(
                        "2 Q11 grid-code " + TestCity.grid(1),
                        "3 Q13 merge-duplicate 15220101001000001",
                        "4 Q08 register-name 市水务局",
                        "4 Q02 swap-axes 122.042, 46.0425");
        assertThat(city.lines("component", "code")).hasSize(3);
        assertThat(load("component", accepting(RepairKind.MERGE_DUPLICATE), again()).findings())
                .isEmpty();
    }

    /** The components as they are stored now, as a survey would deliver them again. */
    private List<String> again() {
        return with(
                HEADER,
                at(1, 0),
                at(2, 10),
                "15220101001000004,供水井盖,D1,市水务局,完好,20200101,122.042,46.0425");
    }

    @Test
    void forgetsRepairsWithTheirBatch() {
        TestCity.Run run =
                load(
                        "component",
                        accepting(RepairKind.MERGE_DUPLICATE),
                        with(HEADER, at(1, 0), at(2, 0.1)));
        assertThat(repairs(run)).hasSize(1);

        Batches.in(stores.store()).rollback(run.batch().id(), "tester");

        assertThat(repairs(run)).isEmpty();
    }

    @Test
    void recodesAnOlderSchemeByCodeAndName() {
        ReadOptions declared = ReadOptions.NONE.coded(Scheme.GBT47678_2026);
        List<String> lines =
                with(
                        HEADER,
                        "1522010101000007,上水井盖,D1,市水务局,完好,20200101,122.042,46.042",
                        "1522010101000008,花坛,D1,市水务局,完好,20200101,122.0425,46.042");
        TestCity.Run told = load("component", declared, lines);
        TestCity.Run mended =
                load("component", declared.accepting(Set.of(RepairKind.RECODE)), lines);

        assertThat(told.findings())
                .containsExactly("1 Q06 other-scheme code", "2 Q04 bad-code code");
        assertThat(repairs(mended)).containsExactly("1 Q06 recode 15220101001000007");
        assertThat(mended.batch().added()).isEqualTo(1);
    }

    @Test
    void refusesANumberThatWasRetired() {
        load("component", ReadOptions.NONE, with(HEADER, at(1, 0), at(2, 10)));
        String end = TestCity.TODAY.minusDays(1).toString();
        load("component", ReadOptions.NONE, with(HEADER + ",valid_to", at(2, 10) + "," + end));

        TestCity.Run run = load("component", ReadOptions.NONE, with(HEADER, at(2, 10), at(3, 20)));

        assertThat(run.findings()).containsExactly("1 Q05 reused-number code");
    }

    @Test
    void takesADeliveryOfChangesAndWithdrawsWhatIsDeleted() {
        load("component", ReadOptions.NONE, with(HEADER, at(1, 0), at(2, 10), at(3, 20)));
        String header = HEADER + ",change_date,操作";
        List<String> changes =
                with(
                        header,
                        at(1, 0.5) + ",20250101,变更",
                        at(2, 10) + ",,D",
                        at(4, 30) + ",,新增",
                        at(5, 40) + ",20250101,U",
                        at(3, 20).replace("20200101", "20190101") + ",20190102,修改",
                        at(6, 50) + ",,搬走");
        TestCity.Run run = load("component", ReadOptions.NONE, changes);

        assertThat(run.findings())
                .containsExactly(
                        "4 Q21 nothing-to-change code",
                        "5 Q21 stale-change change_date",
                        "6 Q21 unknown-operation -");
        assertThat(city.lines("component", "code"))
                .hasSize(3)
                .noneMatch(c -> c.startsWith("15220101001000002"));
        TestCity.Run again = load("component", ReadOptions.NONE, changes.subList(0, 4));
        assertThat(again.findings()).isEmpty();
        assertThat(again.changes()).isEqualTo("0/0/2");
    }

    @Test
    void findsPlacesAndClassesThatDisagree() {
        String header =
                "code,name,competent_code,state,initial_date,Shape,PointX,PointY,SmallClass";
        String row = "1522010100100000%d,供水井盖,D1,完好,20200101,POINT(%s),122.042,%s,%s";
        TestCity.Run run =
                load(
                        "component",
                        ReadOptions.NONE,
                        with(
                                header,
                                row.formatted(1, "122.042 46.042", "46.042", "01001"),
                                row.formatted(2, "46.043 122.042", "46.043", "001"),
                                row.formatted(3, "122.042 46.045", "46.044", "供水井盖"),
                                row.formatted(4, "", "46.0445", "污水井盖")));

        assertThat(run.findings())
                .containsExactly("3 Q02 place-mismatch geom", "4 Q06 class-mismatch type_code");
        assertThat(run.report().refused()).isZero();
    }

    @Test
    void looksAtPhotosInTheirFolderOnly() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.write(photos.resolve("good.jpg"), new byte[] {-1, (byte) 0xD8, -1, 0});
        Files.writeString(photos.resolve("text.jpg"), "not a picture");
        Files.write(folder.resolve("secret.jpg"), new byte[] {-1, (byte) 0xD8, -1, 0});
        Files.createSymbolicLink(photos.resolve("link.jpg"), folder.resolve("secret.jpg"));
        CheckOptions usual = CheckOptions.USUAL;
        CheckOptions options =
                new CheckOptions(
                        usual.accepted(), usual.thresholds(), usual.context(), Optional.of(photos));
        TestCity.Run run =
                load(
                        "component",
                        ReadOptions.NONE.checked(options),
                        with(
                                HEADER + ",照片",
                                at(1, 0) + ",good.jpg",
                                at(2, 10) + ",text.jpg",
                                at(3, 20) + ",gone.jpg",
                                at(4, 30) + ",../secret.jpg",
                                at(5, 40) + ",link.jpg",
                                at(6, 50) + ",http://example.org/a.jpg",
                                at(7, 60) + ","));

        assertThat(run.findings())
                .containsExactly(
                        "2 Q19 bad-photo -",
                        "3 Q19 missing-photo -",
                        "4 Q19 missing-photo -",
                        "5 Q19 missing-photo -",
                        "6 Q19 missing-photo -",
                        "7 Q19 missing-photo -");
        assertThat(run.report().refused()).isZero();
    }

    @Test
    void findsGridsThatOverlapLeaveTheirCommunityOrSayAnother() {
        List<String> lines =
                with(
                        "code,community_code,wkt",
                        TestCity.grid(17) + ",," + TestCity.box(122.059, 46.04, 122.065, 46.045),
                        TestCity.grid(18) + ",," + TestCity.box(122.095, 46.04, 122.105, 46.045),
                        TestCity.grid(19)
                                + ",152201003002,"
                                + TestCity.box(122.07, 46.04, 122.075, 46.045));
        TestCity.Run run = load("unit_grid", ReadOptions.NONE, lines);

        assertThat(run.findings())
                .containsExactly(
                        "1 Q20 grid-overlap geom",
                        "2 Q20 outside-community geom",
                        "3 Q20 code-prefix community_code");
        assertThat(run.report().taken()).isZero();
    }

    @Test
    void snapsEdgesThatNearlyMatchAndFindsHoles() {
        String west = TestCity.box(122.07, 46.04, 122.075, 46.045);
        String nearly = west.replace("122.075", "122.08").replace("122.07 ", "122.0750003 ");
        String ring =
                "\"POLYGON((122.085 46.04,122.095 46.04,122.095 46.045,122.085 46.045,122.085 46.04),"
                        + "(122.088 46.042,122.088 46.043,122.089 46.043,122.089 46.042,122.088 46.042))\"";
        List<String> lines =
                with(
                        "code,wkt",
                        TestCity.grid(17) + "," + west,
                        TestCity.grid(18) + "," + nearly,
                        TestCity.grid(19) + "," + ring);
        TestCity.Run told = load("unit_grid", ReadOptions.NONE, lines);

        assertThat(told.findings())
                .containsExactly(
                        "0 Q20 grid-gap geom",
                        "1 Q20 edge-mismatch geom",
                        "2 Q20 edge-mismatch geom");
        TestCity.Run mended = load("unit_grid", accepting(RepairKind.SNAP), lines.subList(0, 3));
        assertThat(repairs(mended))
                .hasSize(1)
                .allMatch(r -> r.startsWith("2 Q20 snap MULTIPOLYGON"));
    }
}
