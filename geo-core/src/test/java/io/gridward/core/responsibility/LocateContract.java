package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.TODAY;
import static io.gridward.core.responsibility.SmallCity.square;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers are the same whether read from a store, from a snapshot of it, or from memory. */
abstract class LocateContract {
    private static final LocalDate CHANGE = LocalDate.parse("2026-06-01");
    private static final String LAMP = "15220101022000001";

    private final SmallCity city = new SmallCity();
    private TestStores stores;

    abstract TestStores open();

    @BeforeEach
    void openStore() {
        stores = open();
    }

    @AfterEach
    void closeStore() {
        stores.close();
    }

    private Locator onTheStore() {
        return Locator.over(StoredFeatures.in(stores.store()));
    }

    private void fill() {
        city.zone("Z1", square(0, 2, 0, 2), Map.of("valid_to", CHANGE, "department_code", "旧"))
                .zone("Z1", square(0, 2, 0, 1), Map.of("valid_from", CHANGE))
                .zone("LAMPS", square(0, 4, 0, 2), Map.of("type_codes", "01", "priority", 2L))
                .zone("MATTERS", square(1, 3, 0, 2), Map.of("kind", "matter"))
                .lamp(LAMP, 122.005, 46.005)
                .lamp("15220101022000002", 122.0051, 46.005);
        city.publish(stores.store());
    }

    @Test
    void theStoreAndItsSnapshotAnswerAsMemoryDoes() {
        fill();
        Locator stored = onTheStore();
        Locator held =
                Locator.over(
                        SnapshotFeatures.load(
                                StoredFeatures.in(stores.store()),
                                v -> Set.of(),
                                LayerCatalog.city().list()));
        Locator expected = city.locator();
        Random random = new Random(20261125);
        for (int i = 0; i < 300; i++) {
            LocateQuestion question = question(random);
            LocateAnswer answer = expected.locate(question);
            assertThat(stored.locate(question)).as("%s", question).isEqualTo(answer);
            assertThat(held.locate(question)).as("%s", question).isEqualTo(answer);
        }
    }

    /** Half of the points lie on corners and edges: hundredths of a degree. */
    private static LocateQuestion question(Random random) {
        boolean onAnEdge = random.nextBoolean();
        double lon = 122 + (onAnEdge ? random.nextInt(5) : random.nextDouble() * 4) / 100;
        double lat = 46 + (onAnEdge ? random.nextInt(3) : random.nextDouble() * 2) / 100;
        return new LocateQuestion(
                lon,
                lat,
                List.of("component", "matter", "").get(random.nextInt(3)).isEmpty()
                        ? null
                        : "matter",
                random.nextBoolean() ? "01022" : null,
                random.nextInt(4) == 0 ? LAMP : null,
                TODAY.minusDays(random.nextInt(365)),
                null);
    }

    @Test
    void anEmptyStoreHasNobodyAnywhere() {
        LocateAnswer answer = onTheStore().locate(LocateQuestion.at(122.005, 46.005, TODAY));
        assertThat(answer.grid()).isNull();
        assertThat(answer.flags()).containsExactly("outside", "unassigned");
    }

    @Test
    void whatIsPublishedLaterIsSeenByTheNextQuestion() {
        Locator locator = onTheStore();
        LocateQuestion question = LocateQuestion.at(122.005, 46.005, TODAY);
        assertThat(locator.locate(question).responsible()).isNull();
        fill();
        LocateAnswer answer = locator.locate(question);
        assertThat(answer).isEqualTo(city.locator().locate(question));
        assertThat(answer.responsible()).isNotNull();
    }

    @Test
    void aFrozenLocatorStaysWithTheCityOfItsTime() {
        Set<String> all =
                LayerCatalog.city().list().stream().map(Layer::name).collect(Collectors.toSet());
        try (SnapshotFeatures held =
                SnapshotFeatures.load(
                        StoredFeatures.in(stores.store()), v -> all, LayerCatalog.city().list())) {
            List<Locator> locators = List.of(Locator.over(held), onTheStore());
            List<Locator> frozen = locators.stream().map(Locator::frozen).toList();
            fill();
            held.refresh();
            LocateQuestion question = LocateQuestion.at(122.005, 46.005, TODAY);
            LocateAnswer now = city.locator().locate(question);
            assertThat(locators).allMatch(l -> l.locate(question).equals(now));
            assertThat(frozen)
                    .allMatch(l -> l.locate(question).responsible() == null)
                    .allMatch(l -> l.decide(question).departmentCode() == null);
            assertThat(now.responsible()).isNotNull();
        }
    }

    @Test
    void theAnswerOfAPastDayStaysWhenTheZoneHasMoved() {
        fill();
        Locator locator = onTheStore();
        LocateAnswer before =
                locator.locate(LocateQuestion.at(122.005, 46.015, CHANGE.minusDays(1)));
        LocateAnswer after = locator.locate(LocateQuestion.at(122.005, 46.015, CHANGE));
        assertThat(before.responsible()).isNotNull();
        assertThat(before.responsible().departmentCode()).isEqualTo("旧");
        assertThat(after.responsible()).isNotNull();
        assertThat(after.responsible().rule()).isEqualTo(Rule.FALLBACK);
    }
}
