package io.gridward.core.citycase.evaluation;

import io.gridward.core.citycase.CaseField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a {@link CaseTable}; arrays are as long as there are cases or tasks and are not
 * changed.
 *
 * @param days day reported, as days since 1970, ascending
 * @param facts bits of {@link Facts}
 * @param dueMillis when handling is due, since 1970; of no meaning without a running clock
 * @param lon longitude in degrees, EPSG:4490; NaN where a case has no place
 * @param lat latitude
 * @param codes by dimension without the times, numbers of words
 * @param words by dimension without the times, words
 * @param persons by field that names a person, numbers of people; 0 for nobody
 * @param people names
 * @param taskCases position of each task's case, ascending
 * @param taskFacts bits of {@link Facts}
 * @param inspectors person who has the task
 * @param issuers person who issued the task
 */
record Columns(
        int[] days,
        long[] facts,
        long[] dueMillis,
        double[] lon,
        double[] lat,
        Map<Dimension, int[]> codes,
        Map<Dimension, List<String>> words,
        Map<CaseField, int[]> persons,
        List<String> people,
        int[] taskCases,
        long[] taskFacts,
        int[] inspectors,
        int[] issuers) {
    /** Counts that are those of tasks. */
    static final long OF_TASKS =
            Post.mask(
                    List.of(
                            Count.N19,
                            Count.N20,
                            Count.N21,
                            Count.N22,
                            Count.VERIFIED,
                            Count.CHECKED,
                            Count.VERIFICATION_ISSUED_IN_TIME,
                            Count.CHECK_ISSUED_IN_TIME));

    /** Takes a task: a number, and its facts. */
    @FunctionalInterface
    interface TaskTaker {
        void take(int number, long facts);
    }

    int size() {
        return days.length;
    }

    /** The same cases, told apart by other boundaries. */
    Columns over(Boundaries boundaries) {
        Map<Dimension, int[]> coded = new EnumMap<>(codes);
        Map<Dimension, Words> named = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.OF_PLACE) {
            coded.put(dimension, new int[size()]);
            named.put(dimension, new Words());
        }
        for (int i = 0; i < size(); i++) {
            Boundaries.Area area = boundaries.at(lon[i], lat[i]);
            for (Dimension dimension : Dimension.OF_PLACE) {
                coded.get(dimension)[i] = named.get(dimension).number(dimension.of(area));
            }
        }
        Map<Dimension, List<String>> all = new EnumMap<>(words);
        named.forEach((dimension, n) -> all.put(dimension, n.list()));
        return new Columns(
                days,
                facts,
                dueMillis,
                lon,
                lat,
                coded,
                all,
                persons,
                people,
                taskCases,
                taskFacts,
                inspectors,
                issuers);
    }

    long facts(int position) {
        return facts[position];
    }

    long dueMillis(int position) {
        return dueMillis[position];
    }

    int[] persons(CaseField field) {
        return persons.get(field);
    }

    /** Position of the first case of a day or later. */
    int firstOn(LocalDate day) {
        return first(days, (int) day.toEpochDay());
    }

    private static int first(int[] ascending, int value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Numbers of the words of a dimension, for some cases. */
    int[] codes(Dimension dimension, int from, int to) {
        if (!dimension.isTime()) {
            return Arrays.copyOfRange(codes.get(dimension), from, to);
        }
        List<String> named = words(dimension);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < named.size(); i++) {
            numbers.put(named.get(i), i);
        }
        int[] found = new int[to - from];
        int day = 0;
        int code = 0;
        for (int i = from; i < to; i++) {
            if (i == from || days[i] != day) { // days ascend, so each is looked up once
                day = days[i];
                code = numbers.get(dimension.of(LocalDate.ofEpochDay(day)));
            }
            found[i - from] = code;
        }
        return found;
    }

    /** The words of a dimension. */
    List<String> words(Dimension dimension) {
        return dimension.isTime()
                ? Arrays.stream(days)
                        .distinct()
                        .mapToObj(LocalDate::ofEpochDay)
                        .map(dimension::of)
                        .distinct()
                        .toList()
                : words.get(dimension);
    }

    /** Gives the tasks of some cases, with the positions of these. */
    void eachTask(int from, int to, TaskTaker taker) {
        int end = first(taskCases, to);
        for (int i = first(taskCases, from); i < end; i++) {
            taker.take(taskCases[i], taskFacts[i]);
        }
    }

    /** Gives the tasks of some cases, with the inspectors or those who issued them. */
    void eachTaskOf(boolean issuer, int from, int to, TaskTaker taker) {
        int[] whose = issuer ? issuers : inspectors;
        int end = first(taskCases, to);
        for (int i = first(taskCases, from); i < end; i++) {
            taker.take(whose[i], taskFacts[i]);
        }
    }
}
