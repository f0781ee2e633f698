package io.gridward.ogc.wfs.join;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.evaluate.FilterEvaluator;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pairs of a join. Left features are gone through once, in order; beside each the right
 * ones are looked up by the equal value in memory, else asked of the source, whose spatial index
 * answers. What is held is one page of pairs and, for an equality, the right features.
 *
 * @param query what is asked
 * @param day day on which features hold
 * @param version data version all is read from
 */
public record JoinRun(JoinQuery query, LocalDate day, long version) {
    /** Most right features held to look values up in. */
    private static final int MOST_HELD = 200_000;

    /** Most pairs that are looked at without an index. */
    private static final long MOST_LOOKED_AT = 5_000_000;

    /** Most left features when the source is asked beside each. */
    private static final long MOST_ASKED = 200_000;

    /** Most pairs that are counted. */
    private static final long MOST_COUNTED = 1_000_000;

    /**
     * A page of pairs.
     *
     * @param pairs left feature, right feature
     * @param matched pairs there are; -1 when they are more than are counted
     */
    public record Page(List<List<Feature>> pairs, long matched) {}

    /** Right features beside a left one. */
    private interface Beside {
        List<Feature> of(Feature left);
    }

    /**
     * Runs it.
     *
     * @param start pairs to pass over
     * @param count most pairs wanted
     * @throws OgcFault when it would look at too much
     */
    public Page run(FeatureSource source, long start, long count) {
        Beside beside = beside(source);
        List<List<Feature>> pairs = new ArrayList<>();
        long matched = 0;
        try (FeatureStream left = source.read(read(query.left()).sortedBy(query.sort()))) {
            while (left.hasNext() && matched < MOST_COUNTED) {
                Feature one = left.next();
                for (Feature other : beside.of(one)) {
                    if (matched >= start && pairs.size() < count) {
                        pairs.add(List.of(one, other));
                    }
                    matched++;
                }
            }
            return new Page(pairs, left.hasNext() ? -1 : matched);
        }
    }

    private FeatureQuery read(JoinQuery.Side side) {
        return FeatureQuery.of(side.layer(), day).where(side.filter()).pinned(version);
    }

    private Beside beside(FeatureSource source) {
        Optional<JoinCondition.Compared> equality =
                query.conditions().stream()
                        .filter(JoinCondition.Compared.class::isInstance)
                        .map(JoinCondition.Compared.class::cast)
                        .filter(this::canBeLookedUp)
                        .findFirst();
        long rights = source.count(read(query.right()));
        if (equality.isPresent() && rights <= MOST_HELD) {
            return lookingUp(source, equality.get());
        }
        long lefts = source.count(read(query.left()));
        boolean spatial =
                query.conditions().stream().anyMatch(c -> !(c instanceof JoinCondition.Compared));
        if (lefts > MOST_ASKED || !spatial && lefts * Math.max(1, rights) > MOST_LOOKED_AT) {
            throw tooMuch(lefts, rights);
        }
        return left -> list(source, read(query.right()).where(wanted(left)));
    }

    /** Values of one type are equal or not; of two types, the filter has to say. */
    private boolean canBeLookedUp(JoinCondition.Compared c) {
        Layer left = query.left().layer();
        Layer right = query.right().layer();
        return c.isEquality() && left.get(c.left()).type() == right.get(c.right()).type();
    }

    private Filter wanted(Feature left) {
        List<Filter> all = new ArrayList<>();
        all.add(query.right().filter());
        query.conditions().forEach(c -> all.add(c.beside(left)));
        return new Filter.And(all);
    }

    private Beside lookingUp(FeatureSource source, JoinCondition.Compared equality) {
        Map<Object, List<Feature>> byValue = new HashMap<>();
        try (FeatureStream all = source.read(read(query.right()))) {
            while (all.hasNext()) {
                Feature feature = all.next();
                Object value = feature.value(equality.right());
                if (value != null) {
                    byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(feature);
                }
            }
        }
        List<JoinCondition> rest = query.conditions().stream().filter(c -> c != equality).toList();
        return left -> matching(byValue.get(left.value(equality.left())), rest, left);
    }

    private List<Feature> matching(
            @Nullable List<Feature> found, List<JoinCondition> rest, Feature left) {
        if (found == null || rest.isEmpty()) {
            return found == null ? List.of() : found;
        }
        Filter filter = new Filter.And(rest.stream().map(c -> c.beside(left)).toList());
        Predicate<Feature> test = FilterEvaluator.compile(filter, query.right().layer());
        return found.stream().filter(test).toList();
    }

    private static List<Feature> list(FeatureSource source, FeatureQuery query) {
        List<Feature> all = new ArrayList<>();
        try (FeatureStream stream = source.read(query)) {
            stream.forEachRemaining(all::add);
        }
        return all;
    }

    private static OgcFault tooMuch(long lefts, long rights) {
        return OgcFault.of(
                OgcFault.PROCESSING,
                "FILTER",
                "连接涉及 %d × %d 个要素，过多；请在 filter 中再加条件".formatted(lefts, rights),
                "the join would look at %d × %d features, too many: add conditions to its filter"
                        .formatted(lefts, rights));
    }
}
