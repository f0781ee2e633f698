package io.gridward.core.reassignment;

import static io.gridward.core.reassignment.Ground.grid;
import static io.gridward.core.reassignment.Ground.lamp;
import static io.gridward.core.reassignment.Ground.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.batch.Activation;
import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchConflict;
import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.batch.Batches;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** What a reassignment tells and writes, on every kind of store. */
abstract class ReassignmentContract {
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final String WEST = "152201001001001";
    private static final String EAST = "152201001001002";

    private TestStores stores;
    private Ground city;

    abstract TestStores openStores();

    /** Two grids and two zones that meet at 1, four lamps; the zones' border moves to 0.5. */
    @BeforeEach
    void open() {
        stores = openStores();
        city = new Ground(stores.store());
        city.publish("unit_grid", List.of(grid(WEST, 0, 1), grid(EAST, 1, 2)));
        city.publish(
                "responsibility_zone", List.of(zone("z1", "D1", 0, 1), zone("z2", "D2", 1, 2)));
        city.publish(
                "component",
                List.of(
                        lamp("1522010101022001", 0.2, 0.5, WEST),
                        lamp("1522010101022002", 0.7, 0.5, WEST),
                        lamp("1522010101022003", 0.999999, 0.5, EAST),
                        lamp("1522010101022004", 1.5, 0.5, EAST)));
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    private long keepZones() {
        return city.keep(
                "responsibility_zone",
                Mode.REPLACE,
                List.of(zone("z1", "D1", 0, 0.5), zone("z2", "D2", 0.5, 2)));
    }

    private long keepGrids() {
        return city.keep(
                "unit_grid", Mode.REPLACE, List.of(grid(WEST, 0, 0.5), grid(EAST, 0.5, 2)));
    }

    private void activate(long id) {
        Batches.in(stores.store()).activate(id, Activation.of("chief", DAY));
    }

    private static String told(Move m) {
        return "%s %s>%s %s>%s"
                .formatted(
                        m.thing().key().substring(13),
                        tail(m.gridBefore()),
                        tail(m.gridAfter()),
                        m.before().departmentCode(),
                        m.after().departmentCode());
    }

    private static String tail(String grid) {
        return grid == null ? "-" : grid.substring(12);
    }

    @Test
    void tellsWhoMovedFromWhichBodyToWhich() {
        activate(keepZones());
        List<String> moves = new ArrayList<>();

        ReassignmentSummary summary =
                Reassignment.between(stores.store(), DAY.minusDays(1), DAY)
                        .run(m -> moves.add(told(m)), ReassignmentProgress.NONE);

        assertThat(moves).containsExactly("002 001>001 D1>D2", "003 001>001 D1>D2");
        assertThat(summary.components()).isEqualTo(4);
        assertThat(summary.moved()).isEqualTo(2);
        assertThat(summary.grids()).isEmpty();
        assertThat(summary.bodies()).containsExactly(new ReassignmentSummary.Flow("D1", "D2", 2));
    }

    @Test
    void nearTheChangeItTellsTheSameAsOverTheWholeCity() {
        Random random = new Random(20270102);
        for (int i = 0; i < 20; i++) {
            double west = random.nextDouble();
            double border = 0.1 + 1.8 * random.nextDouble();
            long id =
                    city.keep(
                            "responsibility_zone",
                            Mode.REPLACE,
                            List.of(zone("z1", "D1", 0, border), zone("z2", "D2", border, 2)));
            Envelope ground =
                    new Envelope(122 + west / 100, 122.02, 46, 46.01); // not all of what changes
            List<String> whole = new ArrayList<>();
            List<String> near = new ArrayList<>();
            Reassignment.whatIf(stores.store(), id, DAY)
                    .run(
                            m -> {
                                if (ground.contains(m.place())) {
                                    whole.add(told(m));
                                }
                            },
                            ReassignmentProgress.NONE);
            Reassignment.near(
                            StoredFeatures.in(stores.store()),
                            Batches.in(stores.store()).whatIf(id, DAY),
                            DAY,
                            ground)
                    .run(m -> near.add(told(m)), ReassignmentProgress.NONE);

            assertThat(near).as("border " + border + " west " + west).isEqualTo(whole);
            Batches.in(stores.store()).discard(id, "tester");
        }
    }

    @Test
    void seesNothingBetweenTwoDaysOnTheSameSideOfTheChange() {
        activate(keepZones());

        for (LocalDate day : List.of(DAY.minusDays(1), DAY.plusDays(1))) {
            assertThat(
                            Reassignment.between(stores.store(), day.minusDays(1), day)
                                    .run(m -> {}, ReassignmentProgress.NONE)
                                    .moved())
                    .as(day.toString())
                    .isZero();
        }
    }

    @Test
    void tellsBeforehandWhatAStagedBatchWouldMove() {
        long id = keepGrids();
        List<String> would = new ArrayList<>();
        List<String> did = new ArrayList<>();
        ReassignmentSummary before =
                Reassignment.whatIf(stores.store(), id, DAY)
                        .run(m -> would.add(told(m)), ReassignmentProgress.NONE);

        activate(id);
        ReassignmentSummary after =
                Reassignment.between(stores.store(), DAY.minusDays(1), DAY)
                        .run(m -> did.add(told(m)), ReassignmentProgress.NONE);

        assertThat(would).containsExactly("002 001>002 D1>D1", "003 001>002 D1>D1");
        assertThat(did).isEqualTo(would);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void countsComponentsThatDidNotHoldBeforeAsNewcomers() {
        activate(keepZones());
        Map<String, Object> dated =
                new LinkedHashMap<>(lamp("1522010101022009", 0.7, 0.5, WEST).attributes());
        dated.put("valid_from", DAY);
        city.publish(
                "component",
                List.of(new Ground.Row(dated, lamp("1522010101022009", 0.7, 0.5, WEST).wkt())));

        ReassignmentSummary summary =
                Reassignment.between(stores.store(), DAY.minusDays(1), DAY)
                        .run(m -> {}, ReassignmentProgress.NONE);

        assertThat(summary.newcomers()).isEqualTo(1);
        assertThat(summary.components()).isEqualTo(4);
    }

    @Test
    void writesTheNewGridsFromTheDayOnAndNothingElse() {
        activate(keepGrids());
        Map<String, String> before = gridCodes(DAY.minusDays(1));
        Reassignment reassignment = Reassignment.between(stores.store(), DAY.minusDays(1), DAY);
        GridCodes codes = new GridCodes(reassignment);
        reassignment.run(codes::take, ReassignmentProgress.NONE);
        assertThat(codes.size()).isEqualTo(1); // 003 has the code of its new grid already

        Batch batch = codes.apply(stores.store(), "chief");

        assertThat(batch.changed()).isEqualTo(1);
        assertThat(batch.source()).isEqualTo("reassign");
        assertThat(gridCodes(DAY.minusDays(1))).isEqualTo(before);
        assertThat(gridCodes(DAY))
                .containsEntry("1522010101022001", WEST)
                .containsEntry("1522010101022002", EAST)
                .containsEntry("1522010101022003", EAST)
                .containsEntry("1522010101022004", EAST);
        Batches.in(stores.store()).rollback(batch.id(), "chief");
        assertThat(gridCodes(DAY)).isEqualTo(before);
    }

    @Test
    void takesTheGridAwayWhereThereIsNoneAnyMore() {
        activate(city.keep("unit_grid", Mode.REPLACE, List.of(grid(EAST, 1, 2))));
        Reassignment reassignment = Reassignment.between(stores.store(), DAY.minusDays(1), DAY);
        GridCodes codes = new GridCodes(reassignment);
        reassignment.run(codes::take, ReassignmentProgress.NONE);

        codes.apply(stores.store(), "chief");

        assertThat(gridCodes(DAY)).containsEntry("1522010101022001", "-");
    }

    @Test
    void leavesOutComponentsWithAComingVersion() {
        activate(keepGrids());
        Ground.Row row = lamp("1522010101022002", 0.1, 0.5, WEST);
        Map<String, Object> dated = new LinkedHashMap<>(row.attributes());
        dated.put("valid_from", DAY.plusDays(9));
        city.publish("component", List.of(new Ground.Row(dated, row.wkt())));
        Reassignment reassignment = Reassignment.between(stores.store(), DAY.minusDays(1), DAY);
        GridCodes codes = new GridCodes(reassignment);
        reassignment.run(codes::take, ReassignmentProgress.NONE);

        assertThat(codes.apply(stores.store(), "chief").version()).isNull();
    }

    @Test
    void writesNothingWhenTheDataChangedMeanwhile() {
        activate(keepGrids());
        Reassignment reassignment = Reassignment.between(stores.store(), DAY.minusDays(1), DAY);
        GridCodes codes = new GridCodes(reassignment);
        reassignment.run(codes::take, ReassignmentProgress.NONE);
        city.publish("component", List.of(lamp("1522010101022005", 0.2, 0.5, WEST)));

        assertThatThrownBy(() -> codes.apply(stores.store(), "chief"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("run it again");

        assertThat(gridCodes(DAY)).containsEntry("1522010101022002", WEST);
        assertThat(Batches.in(stores.store()).list().get(0).state()).isEqualTo(Batch.State.FAILED);
    }

    @Test
    void endsWhenToldTo() {
        ReassignmentProgress impatient =
                new ReassignmentProgress() {
                    @Override
                    public void at(long done, long total) {
                        throw new AssertionError("it was cancelled before");
                    }

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };

        assertThatThrownBy(
                        () ->
                                Reassignment.between(stores.store(), DAY, DAY)
                                        .run(m -> {}, impatient))
                .isInstanceOf(ReassignmentCancelled.class);
    }

    @Test
    void agreesWithAskingTheStoreForEachComponentOnEachDay() {
        long seed = 4711;
        Random random = new Random(seed);
        List<Ground.Row> lamps = new ArrayList<>();
        Map<String, double[]> places = new TreeMap<>();
        for (int i = 100; i < 160; i++) {
            double[] place = {random.nextInt(45) / 20.0, random.nextInt(21) / 20.0};
            places.put("1522010101022" + i, place);
            lamps.add(lamp("1522010101022" + i, place[0], place[1], WEST));
        }
        city.publish("component", lamps);
        activate(keepZones());
        activate(keepGrids());
        Locator slow = Locator.over(StoredFeatures.in(stores.store()));
        List<String> wanted = new ArrayList<>();
        places.forEach(
                (code, p) -> {
                    Decision was = slow.decide(question(code, p, DAY.minusDays(1)));
                    Decision is = slow.decide(question(code, p, DAY));
                    if (!Objects.equals(was.departmentCode(), is.departmentCode())
                            || !String.valueOf(was.grid()).equals(String.valueOf(is.grid()))) {
                        wanted.add(code);
                    }
                });
        List<String> moved = new ArrayList<>();

        Reassignment.between(stores.store(), DAY.minusDays(1), DAY)
                .run(m -> moved.add(m.thing().key()), ReassignmentProgress.NONE);

        moved.removeIf(code -> !places.containsKey(code));
        assertThat(moved).as("seed " + seed).isEqualTo(wanted).isNotEmpty();
    }

    private static LocateQuestion question(String code, double[] place, LocalDate day) {
        return new LocateQuestion(
                122 + place[0] / 100, 46 + place[1] / 100, "component", "01022", code, day, null);
    }

    private Map<String, String> gridCodes(LocalDate day) {
        Map<String, String> codes = new TreeMap<>();
        FeatureQuery query = FeatureQuery.of(LayerCatalog.city().get("component"), day);
        try (FeatureStream rows = StoredFeatures.in(stores.store()).read(query)) {
            rows.forEachRemaining(
                    f ->
                            codes.put(
                                    f.key(),
                                    f.text("grid_code") == null ? "-" : f.text("grid_code")));
        }
        return codes;
    }
}
