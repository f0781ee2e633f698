package io.gridward.core.responsibility.city;

import io.gridward.core.responsibility.lists.Fit;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.TypeTree;
import io.gridward.core.responsibility.lists.ValidDays;
import io.gridward.core.responsibility.lists.ZoneRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the topic of a subject. Rows that speak of the same types on the same days are one sort;
 * what a sort says of a subject depends on its kind, on the longest leading code that any row
 * writes of its type, and on which rows' days have begun or ended. Topics asked for lately are
 * kept; readers take no lock.
 */
final class Topics {
    private static final int KEPT = 1 << 10;
    private static final int ASKED_BITS = 12;

    /** No type is longer; what is asked beyond that is not kept. */
    private static final int LONGEST = 32;

    private final List<Sort> sorts;
    private final long[] zones;
    private final int[] lines;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final TypeTree types;
    private final int[] turns;
    private final AtomicReferenceArray<@Nullable Topic> kept = new AtomicReferenceArray<>(KEPT);
    private final AtomicReferenceArray<@Nullable Asked> asked =
            new AtomicReferenceArray<>(1 << ASKED_BITS);

    /** What was asked, as it was asked, and its topic. */
    private record Asked(@Nullable String kind, @Nullable String type, int day, Topic topic) {
        boolean is(@Nullable String otherKind, @Nullable String otherType, int otherDay) {
            return day == otherDay
                    && Objects.equals(kind, otherKind)
                    && Objects.equals(type, otherType);
        }

        static int slot(@Nullable String kind, @Nullable String type, int day) {
            int hash = (Objects.hashCode(kind) * 31 + Objects.hashCode(type)) * 31 + day;
            return hash * 0x9E3779B9 >>> Integer.SIZE - ASKED_BITS;
        }

        boolean isShort() {
            return (kind == null || kind.length() <= LONGEST)
                    && (type == null || type.length() <= LONGEST);
        }
    }

    /** What rows say that are told apart by body, place and name alone. */
    private record Sort(Fit fit, ValidDays days) {
        int specificity(@Nullable String kind, @Nullable String type, int day) {
            return days.holds(day) ? fit.specificity(kind, type) : Fit.NOT;
        }
    }

    Topics(ZoneRow[] zoneRows, LineRow[] lineRows) {
        List<Sort> ofZones =
                Arrays.stream(zoneRows).map(z -> new Sort(z.fit(), z.facts().days())).toList();
        List<Sort> ofLines =
                Arrays.stream(lineRows).map(l -> new Sort(l.fit(), l.facts().days())).toList();
        this.sorts = Stream.concat(ofZones.stream(), ofLines.stream()).distinct().toList();
        Map<Sort, Integer> numbers = new HashMap<>();
        sorts.forEach(s -> numbers.put(s, numbers.size()));
        this.zones =
                ofZones.stream().mapToLong(s -> (long) numbers.get(s) << Integer.SIZE).toArray();
        this.lines = ofLines.stream().mapToInt(numbers::get).toArray();
        int[] order =
                IntStream.range(0, zones.length)
                        .boxed()
                        .sorted(
                                Comparator.comparing(
                                        (Integer i) -> zoneRows[i],
                                        ZoneRow::compareEquallySpecific))
                        .mapToInt(i -> i)
                        .toArray();
        for (int i = 0; i < order.length; i++) {
            zones[order[i]] |= order.length - i;
        }
        List<String> leads = new ArrayList<>();
        for (Sort sort : sorts) {
            leads.addAll(sort.fit().types().prefixes());
            String kind = sort.fit().kind();
            if (kind != null) {
                kinds.putIfAbsent(kind, 2 + kinds.size());
            }
        }
        this.types = new TypeTree(leads);
        this.turns =
                sorts.stream()
                        .flatMapToInt(s -> IntStream.of(s.days().from(), s.days().to()))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /** What the rows say of a kind and type, as far as they are known, on a day. */
    Topic of(@Nullable String kind, @Nullable String type, int day) {
        int slot = Asked.slot(kind, type, day);
        Asked known = asked.get(slot);
        if (known != null && known.is(kind, type, day)) {
            return known.topic();
        }
        Asked found = new Asked(kind, type, day, find(kind, type, day));
        if (found.isShort()) {
            asked.set(slot, found);
        }
        return found.topic();
    }

    private Topic find(@Nullable String kind, @Nullable String type, int day) {
        long key = period(day);
        key = key * (kinds.size() + 2) + (kind == null ? 0 : kinds.getOrDefault(kind, 1));
        key = key * (types.size() + 1) + types.longestLead(type);
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - 10);
        Topic known = kept.get(slot);
        if (known == null || known.key() != key) {
            known = new Topic(key, zones, lines, specificities(kind, type, day));
            kept.set(slot, known);
        }
        return known;
    }

    /** How many times some row has begun or ended by a day. */
    private int period(int day) {
        int at = Arrays.binarySearch(turns, day);
        return at < 0 ? -at - 1 : at + 1;
    }

    private int[] specificities(@Nullable String kind, @Nullable String type, int day) {
        return sorts.stream().mapToInt(s -> s.specificity(kind, type, day)).toArray();
    }
}
