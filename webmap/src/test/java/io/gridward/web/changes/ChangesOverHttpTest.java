package io.gridward.web.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import io.gridward.web.citycase.CaseReaders;
import io.gridward.web.fault.BadParameter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

@Tag("slow")
class ChangesOverHttpTest extends ServedCity {

    @Test
    void theFirstQuestionTellsEverythingInOrder() {
        Answer answer = get("/api/changes");
        assertThat(answer.each("/changes", "layer"))
                .startsWith(
                        "division",
                        "unit_grid",
                        "responsibility_zone",
                        "responsibility_zone",
                        "component",
                        "place");
        assertThat(answer.each("/changes", "data_version")).startsWith("1", "2", "3", "4", "5");
        assertThat(answer.at("/changes/0/added")).isEqualTo("4");
        assertThat(answer.at("/changes/3/changed")).isEqualTo("1");
        assertThat(answer.at("/changes/0/at"))
                .matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)");
        assertThat(answer.at("/more")).isEqualTo("false");
        assertThat(get("/api/changes?since=0").text()).isEqualTo(answer.text());
    }

    @Test
    void nextLeadsOn() {
        Answer later = get("/api/changes?since=3");
        assertThat(later.each("/changes", "data_version")).startsWith("4", "5", "6");
        String next = later.at("/next");
        Answer none = get("/api/changes?since=" + next);
        assertThat(none.json().at("/changes")).isEmpty();
        assertThat(none.at("/next")).isEqualTo(next);
    }

    @Test
    void whoPublishedStaysInside() {
        assertThat(get("/api/changes").text()).doesNotContain("tester", "actor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1.0",
                "x",
                "999999",
                "9223372036854775808",
                "99999999999999999999",
                "0x1",
                "1%20",
                "'"
            })
    void aTokenThatWasNeverGivenIsRefused(String since) {
        Answer answer = get("/api/changes?since=" + since).isProblem(400);
        assertThat(answer.at("/parameter")).isEqualTo("since");
    }

    private static final CaseReaders NOBODY =
            new CaseReaders() {
                @Override
                public boolean isCurrent() {
                    return false;
                }

                @Override
                public BooleanSupplier watch() {
                    return () -> false;
                }
            };

    private static ChangesController serving(long held, long published) {
        return new ChangesController(feedOf(published, v -> "place"), heldAt(held), NOBODY);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000, true", "1499, 1000, true", "1500, 1000, false", "2499, 1, false"})
    void aPageHoldsAThousandAndSaysWhetherThereIsMore(long since, int size, boolean more) {
        ChangesJson page = serving(2500, 2500).since(String.valueOf(since));
        assertThat(page.changes()).hasSize(size);
        assertThat(page.next()).isEqualTo(since + size);
        assertThat(page.more()).isEqualTo(more);
    }

    @Test
    void aChangeIsToldOnlyWhenItIsServed() {
        ChangesJson page = serving(7, 9).since("5");
        assertThat(page.changes())
                .extracting(ChangesJson.Entry::dataVersion)
                .containsExactly(6L, 7L);
        assertThat(page.next()).isEqualTo(7);
        assertThat(serving(7, 9).since("8").changes()).isEmpty();
        assertThat(serving(7, 9).since("8").next()).isEqualTo(8);
    }

    @Test
    void anEmptyStoreAnswersTheFirstQuestion() {
        ChangesController changes = serving(0, 0);
        assertThat(changes.since("0").next()).isZero();
        assertThatThrownBy(() -> changes.since("1")).isInstanceOf(BadParameter.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void withoutCasesEachOtherChangeIsToldOnceHoweverTheyLie(int seed) {
        Random random = new Random(seed);
        int published = 25_000;
        boolean[] ofCases = new boolean[published + 1];
        boolean run = false;
        for (int v = 1; v <= published; v++) {
            run = random.nextInt(seed == 1 ? 20_000 : 400) == 0 ? !run : run;
            ofCases[v] = run || seed == 1 && v < 22_000;
        }
        ChangeFeed feed = feedOf(published, v -> ofCases[(int) v] ? "case" : "place");
        ServedChanges served = new ServedChanges(feed, heldAt(published));
        List<Long> told = new ArrayList<>();
        long since = 0;
        boolean more = true;
        while (more) {
            ServedChanges.Page page = served.after(since, 1 + random.nextInt(900), false);
            page.changes().forEach(c -> told.add(c.version()));
            assertThat(page.next()).as("seed %d after %d", seed, since).isGreaterThan(since);
            since = page.next();
            more = page.more();
        }
        assertThat(told)
                .as("seed %d", seed)
                .isEqualTo(
                        LongStream.rangeClosed(1, published)
                                .filter(v -> !ofCases[(int) v])
                                .boxed()
                                .toList());
        assertThat(since).isEqualTo(published);
        assertThat(served.after(0, 1000, true).changes()).hasSize(1000);
    }

    /** What is held at a data version. */
    private static FeatureSource heldAt(long version) {
        return new FeatureSource() {
            @Override
            public FeatureStream read(FeatureQuery query) {
                throw new AssertionError("no features are asked for");
            }

            @Override
            public long count(FeatureQuery query) {
                throw new AssertionError("no features are asked for");
            }

            @Override
            public Optional<Envelope> bounds(Layer layer) {
                throw new AssertionError("no features are asked for");
            }

            @Override
            public long version() {
                return version;
            }
        };
    }

    private static ChangeFeed feedOf(long versions, LongFunction<String> layer) {
        return new ChangeFeed() {
            @Override
            public long version() {
                return versions;
            }

            @Override
            public List<Change> since(long version, int most) {
                return LongStream.rangeClosed(version + 1, Math.min(versions, version + most))
                        .mapToObj(
                                v ->
                                        new Change(
                                                v,
                                                layer.apply(v),
                                                v,
                                                "tester",
                                                OffsetDateTime.parse("2026-01-01T00:00:00+08:00"),
                                                1,
                                                0,
                                                0))
                        .toList();
            }
        };
    }
}
