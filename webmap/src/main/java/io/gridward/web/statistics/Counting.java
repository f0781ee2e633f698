package io.gridward.web.statistics;

import io.gridward.core.citycase.evaluation.CaseStatistics;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.evaluation.Evaluation;
import io.gridward.core.citycase.evaluation.Indices;
import io.gridward.core.citycase.evaluation.Post;
import io.gridward.core.citycase.evaluation.Question;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.lists.Departments;
import io.gridward.core.snapshot.Derived;
import io.gridward.core.snapshot.Moment;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.statistics.area.AreaDays;
import io.gridward.core.statistics.area.AreaSet;
import io.gridward.core.statistics.area.Unit;
import io.gridward.web.fault.BadParameter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts cases for requests, and knows the units on the map that they are counted by. */
@Component
public class Counting {
    private static final String DEPARTMENT = "department";
    private static final Comparator<Group> BY_CODES =
            Comparator.comparing(g -> String.join("\n", g.codes()));

    private final HeldStatistics held;
    private final SnapshotFeatures city;
    private final Derived<AreaDays> areas;
    private final Derived<Departments> departments;
    private final TypeCatalog types = TypeCatalog.ofProgram();
    private final Clock clock;
    private final int maxRows;

    Counting(HeldStatistics held, SnapshotFeatures city, Clock clock, StatisticsSettings settings) {
        this.held = held;
        this.city = city;
        this.areas = city.derive(AreaDays.LAYERS, AreaDays::new);
        this.departments = city.derive(Set.of(DEPARTMENT), Counting::departments);
        this.clock = clock;
        this.maxRows = settings.maxRows();
    }

    private static Departments departments(FeatureSource source) {
        List<Feature> rows = new ArrayList<>();
        FeatureQuery all = FeatureQuery.of(LayerCatalog.city().get(DEPARTMENT), null);
        try (FeatureStream stream = source.read(all)) {
            stream.forEachRemaining(rows::add);
        }
        return new Departments(rows);
    }

    /** Today, in the city. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Grows whenever the cases that are counted changed. */
    public long version() {
        return held.get().version();
    }

    /** Grids and divisions of the day that a question is about. */
    public AreaSet areas(StatisticsQuery query) {
        return city.now().get(areas).on(query.unitDay(today()));
    }

    /** Counts, by the dimensions of a question, in the order of their codes. */
    public List<Group> count(StatisticsQuery query, Set<Count> counts) {
        CaseStatistics statistics = held.get();
        Moment now = city.now();
        AreaSet units = now.get(areas).on(query.unitDay(today()));
        Question question =
                new Question(
                        query.from(),
                        query.to().plusDays(1),
                        query.by(),
                        new CodeFilters(types).of(query, statistics),
                        counts,
                        OffsetDateTime.now(clock));
        Evaluation evaluation =
                query.boundaries() == null
                        ? statistics.evaluate(question)
                        : statistics.evaluate(question, units);
        requireFew(evaluation.size());
        CodeNames names = new CodeNames(types, now.get(departments), units, query.unitDay(today()));
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < evaluation.size(); i++) {
            groups.add(group(query, evaluation.key(i), evaluation.indices(i), names));
        }
        if (query.empty()) {
            addEmpty(query, groups, names);
        }
        groups.sort(BY_CODES);
        return groups;
    }

    /** The work of persons of a post, in the order of their names. */
    List<Group> count(Post post, LocalDate from, LocalDate to) {
        Evaluation evaluation = held.get().evaluate(post, from, to.plusDays(1));
        requireFew(evaluation.size());
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < evaluation.size(); i++) {
            List<String> name = evaluation.key(i);
            groups.add(new Group(name, List.copyOf(name), evaluation.indices(i), null));
        }
        groups.sort(BY_CODES);
        return groups;
    }

    private void requireFew(int groups) {
        if (groups > maxRows) {
            throw BadParameter.of(
                    "by",
                    String.valueOf(groups),
                    LocalText.of(
                            "不超过 %d 组的分组；请缩短时段或减少分组".formatted(maxRows),
                            "a grouping of at most %d groups; take a shorter period or fewer dimensions"
                                    .formatted(maxRows)));
        }
    }

    private static Group group(
            StatisticsQuery query, List<String> codes, Indices indices, CodeNames names) {
        List<@Nullable String> called = new ArrayList<>();
        for (int d = 0; d < codes.size(); d++) {
            called.add(names.of(query.by().get(d), codes.get(d)));
        }
        Unit unit =
                query.byUnit()
                        ? names.areas().find(query.by().get(0), codes.get(0)).orElse(null)
                        : null;
        return new Group(codes, called, indices, unit);
    }

    private static void addEmpty(StatisticsQuery query, List<Group> groups, CodeNames names) {
        Dimension dimension = query.by().get(0);
        Set<String> known = new HashSet<>();
        groups.forEach(g -> known.add(g.codes().get(0)));
        Set<String> wanted = query.only().getOrDefault(dimension, Set.of());
        for (Unit unit : names.areas().list(dimension)) {
            boolean asked = wanted.isEmpty() || wanted.contains(unit.code());
            if (asked && !known.contains(unit.code())) {
                groups.add(group(query, List.of(unit.code()), new Indices(count -> 0), names));
            }
        }
    }

    /** One group of all that a question is about; nothing counted when there is no case. */
    Group total(StatisticsQuery query, Set<Count> counts) {
        StatisticsQuery whole =
                new StatisticsQuery(
                        query.from(),
                        query.to(),
                        List.of(),
                        Map.copyOf(query.only()),
                        query.boundaries(),
                        false);
        List<Group> one = count(whole, counts);
        return one.isEmpty()
                ? new Group(List.of(), List.of(), new Indices(count -> 0), null)
                : one.get(0);
    }
}
