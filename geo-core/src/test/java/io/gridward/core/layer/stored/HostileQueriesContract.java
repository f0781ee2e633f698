package io.gridward.core.layer.stored;

import static io.gridward.core.layer.CityFeatures.lamp;
import static io.gridward.core.layer.filter.FilterWords.both;
import static io.gridward.core.layer.filter.FilterWords.is;
import static io.gridward.core.layer.filter.FilterWords.isAnyCase;
import static io.gridward.core.layer.filter.FilterWords.isNull;
import static io.gridward.core.layer.filter.FilterWords.like;
import static io.gridward.core.layer.filter.FilterWords.likeAnyCase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.NoSuchAttribute;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.store.TestStores;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Words that would do harm if they reached SQL: as a property name they are refused, as a value
 * they match themselves and nothing else, and afterwards everything is as it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileQueriesContract {
    private static final Layer COMPONENT = CityFeatures.layer("component");
    private static final List<String> HOSTILE =
            List.of(
                    "' OR '1'='1",
                    "' OR 1=1 --",
                    "'; DROP TABLE component; --",
                    "\"; DROP TABLE component; --",
                    "1; DELETE FROM component",
                    "name; UPDATE component SET name = 'x'",
                    "code) UNION SELECT actor FROM audit --",
                    "code FROM component; VACUUM; --",
                    "(SELECT max(actor) FROM audit)",
                    "name/**/OR/**/1=1",
                    "name = name OR name",
                    "t.name",
                    "\"name\"",
                    "`name`",
                    "[name]",
                    "NAME",
                    "name ",
                    "name\u0000",
                    "name--",
                    "geom",
                    "fid",
                    "rowid",
                    "ctid",
                    "oid",
                    "version_from",
                    "*",
                    "?",
                    "$1",
                    ":name",
                    "{fn now()}",
                    "{call pg_sleep(10)}",
                    "?::text",
                    "\\",
                    "\\'",
                    "'||(SELECT pg_sleep(10))||'",
                    "x' AND randomblob(1000000000) AND 'a'='a",
                    "load_extension('x')",
                    "%",
                    "_",
                    "%'",
                    "\\%",
                    "*[a",
                    "＇ OR １＝１",
                    "ʼ; DROP TABLE component",
                    "路灯'\"",
                    "");

    private static final FeatureQuery ALL = FeatureQuery.of(COMPONENT, null);

    private final List<TestStores> opened = new ArrayList<>();

    abstract TestStores open();

    static List<String> hostile() {
        return HOSTILE;
    }

    /** Words that are values of rows too: all that a text can hold. */
    private static List<String> storable() {
        return hostile().stream().filter(w -> w.indexOf('\0') < 0).toList();
    }

    @BeforeAll
    void fillStore() {
        opened.add(open());
        List<Feature> lamps = new ArrayList<>();
        for (String word : storable()) {
            lamps.add(lamp("C" + lamps.size(), 122, 46, Map.of("name", word, "remark", "r")));
        }
        Rows.put(opened.get(0).store(), COMPONENT, lamps);
    }

    @AfterAll
    void nothingHasChanged() {
        try {
            assertThat(names(ALL)).containsExactlyInAnyOrderElementsOf(storable());
        } finally {
            opened.forEach(TestStores::close);
        }
    }

    private List<String> names(FeatureQuery query) {
        FeatureSource source = StoredFeatures.in(opened.get(0).store());
        List<String> names = new ArrayList<>();
        Rows.read(source, query).forEach(f -> names.add((String) f.value("name")));
        assertThat(source.count(query)).isEqualTo(names.size());
        return names;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void asAPropertyNameItIsRefused(String word) {
        List<Filter> filters =
                List.of(
                        is(word, "=", "x"),
                        isAnyCase(word, "<", "x"),
                        both("name", "=", word),
                        like(word, "x"),
                        isNull(word),
                        Filter.in(word, List.of("x")));
        for (Filter filter : filters) {
            if (!word.equals(Layer.GEOMETRY)) { // a property, but no value
                assertThatThrownBy(() -> ALL.where(filter)).isInstanceOf(NoSuchAttribute.class);
            }
        }
        assertThatThrownBy(() -> ALL.reading(List.of("name", word), true))
                .isInstanceOf(NoSuchAttribute.class);
        assertThatThrownBy(() -> ALL.sortedBy(List.of(new SortKey(word, true))))
                .isInstanceOf(NoSuchAttribute.class)
                .hasMessageContaining("attributes are: code, scheme");
    }

    @ParameterizedTest
    @MethodSource("storable")
    void asAValueItMatchesItselfAlone(String word) {
        assertThat(names(ALL.where(is("name", "=", word)))).containsExactly(word);
        assertThat(names(ALL.where(Filter.in("name", List.of(word, "other")))))
                .containsExactly(word);
        assertThat(names(ALL.where(is("name", "<>", word)))).hasSize(storable().size() - 1);
        assertThat(names(ALL.where(is("code", "=", word)))).isEmpty();
        String escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        assertThat(names(ALL.where(like("name", escaped)))).containsExactly(word);
        assertThat(names(ALL.where(likeAnyCase("name", escaped)))).contains(word);
        assertThat(names(ALL.where(isAnyCase("name", "=", word)))).contains(word);
    }

    @Test
    void wildcardsAreOnlyThoseOfThePattern() {
        assertThat(names(ALL.where(like("name", "%")))).hasSameSizeAs(storable());
        assertThat(names(ALL.where(like("name", "_"))))
                .containsExactlyInAnyOrder("*", "?", "\\", "%", "_");
        assertThat(names(ALL.where(like("name", "*%")))).containsExactlyInAnyOrder("*", "*[a");
        assertThat(names(ALL.where(like("name", "[name]")))).containsExactly("[name]");
    }
}
