package io.gridward.core.citycase.evaluation;

import io.gridward.core.citycase.CaseField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cases as columns, in the order they came in, so that those of a period lie together. Words are
 * numbers of a dictionary; the counts that a case stands in are bits of one number. Immutable.
 */
final class CaseTable {
    private static final int MOST_DENSE = 1 << 24;

    private final Columns columns;

    CaseTable(Columns columns) {
        this.columns = columns;
    }

    /** The same cases, told apart by other boundaries. */
    CaseTable over(Boundaries boundaries) {
        return new CaseTable(columns.over(boundaries));
    }

    /** What cases are by a dimension, each once. */
    List<String> words(Dimension dimension) {
        return columns.words(dimension);
    }

    /** Counts the cases of a period by the dimensions of a question. */
    Evaluation evaluate(Question question) {
        int from = columns.firstOn(question.from());
        int to = Math.max(from, columns.firstOn(question.to()));
        boolean @Nullable [] counted = only(question.only(), from, to);
        int[][] codes = new int[question.by().size()][];
        Grouping grouping = new Grouping(to - from);
        for (int d = 0; d < codes.length; d++) {
            Dimension dimension = question.by().get(d);
            codes[d] = columns.codes(dimension, from, to);
            grouping.split(codes[d], columns.words(dimension).size());
        }
        grouping.drop(counted);
        Tally tally = new Tally(grouping.size(), question.mask());
        count(question, grouping.groups(), from, to, tally);
        int[][] keys = new int[codes.length][];
        for (int d = 0; d < codes.length; d++) {
            keys[d] = grouping.keys(codes[d]);
        }
        List<List<String>> words = question.by().stream().map(columns::words).toList();
        return new Evaluation(words, keys, tally, group -> group, grouping.size());
    }

    private boolean @Nullable [] only(Map<Dimension, Set<String>> only, int from, int to) {
        if (only.isEmpty()) {
            return null;
        }
        boolean[] counted = new boolean[to - from];
        Arrays.fill(counted, true);
        only.forEach(
                (dimension, values) -> {
                    List<String> words = columns.words(dimension);
                    boolean[] wanted = new boolean[words.size()];
                    for (int code = 0; code < wanted.length; code++) {
                        wanted[code] = values.contains(words.get(code));
                    }
                    int[] codes = columns.codes(dimension, from, to);
                    for (int i = 0; i < counted.length; i++) {
                        counted[i] &= wanted[codes[i]];
                    }
                });
        return counted;
    }

    private void count(Question question, int[] groups, int from, int to, Tally tally) {
        long overdue = Count.N14.bit() | Count.N16.bit();
        long now = question.now().toInstant().toEpochMilli();
        for (int i = from; i < to; i++) {
            int group = groups[i - from];
            if (group >= 0) {
                long facts = columns.facts(i);
                if (facts < 0 && columns.dueMillis(i) < now) { // the highest bit: pending
                    facts |= overdue;
                }
                tally.add(group, facts);
            }
        }
        if ((question.mask() & Columns.OF_TASKS) != 0) {
            columns.eachTask(
                    from,
                    to,
                    (position, facts) -> {
                        int group = groups[position - from];
                        if (group >= 0) {
                            tally.add(group, facts);
                        }
                    });
        }
    }

    /** The work of each person of a post on the cases of a period. */
    Evaluation evaluate(Post post, LocalDate day, LocalDate end) {
        int from = columns.firstOn(day);
        int to = Math.max(from, columns.firstOn(end));
        Tally tally = new Tally(columns.people().size(), post.counts());
        for (Map.Entry<CaseField, List<Count>> entry : post.cases().entrySet()) {
            int[] persons = columns.persons(entry.getKey());
            long mask = Post.mask(entry.getValue());
            for (int i = from; i < to; i++) {
                tally.add(persons[i], columns.facts(i) & mask);
            }
        }
        long ofTasks = Post.mask(post.tasks());
        columns.eachTaskOf(
                post.issuer(), from, to, (person, facts) -> tally.add(person, facts & ofTasks));
        int[] busy = busy(tally);
        return new Evaluation(
                List.of(columns.people()),
                new int[][] {busy},
                tally,
                group -> busy[group],
                busy.length);
    }

    /** Only people for whom something was counted; nobody has the code 0. */
    private int[] busy(Tally tally) {
        return IntStream.range(1, columns.people().size())
                .filter(person -> !tally.isZero(person))
                .toArray();
    }

    /** Groups of the cases of a range, split by one dimension after another. */
    private static final class Grouping {
        private final int[] groups;
        private final int[] size = {1};

        Grouping(int cases) {
            this.groups = new int[cases];
        }

        int size() {
            return size[0];
        }

        int[] groups() {
            return groups;
        }

        /** Splits each group by a code from 0 to less than some number. */
        void split(int[] codes, int different) {
            long possible = (long) size[0] * different;
            size[0] =
                    possible <= MOST_DENSE
                            ? splitDense(codes, different, (int) possible)
                            : splitSparse(codes, different);
        }

        private int splitDense(int[] codes, int different, int possible) {
            int[] number = new int[possible];
            int next = 0;
            for (int i = 0; i < codes.length; i++) {
                int pair = groups[i] * different + codes[i];
                if (number[pair] == 0) {
                    number[pair] = ++next;
                }
                groups[i] = number[pair] - 1;
            }
            return Math.max(next, codes.length == 0 ? 0 : 1);
        }

        private int splitSparse(int[] codes, int different) {
            Map<Long, Integer> number = new HashMap<>();
            for (int i = 0; i < codes.length; i++) {
                long pair = (long) groups[i] * different + codes[i];
                groups[i] = number.computeIfAbsent(pair, p -> number.size());
            }
            return number.size();
        }

        /** Leaves out cases that are not counted, and groups of which none is left. */
        void drop(boolean @Nullable [] counted) {
            if (counted == null) {
                size[0] = groups.length == 0 ? 0 : size[0];
                return;
            }
            int[] number = new int[size[0]];
            int next = 0;
            for (int i = 0; i < groups.length; i++) {
                if (!counted[i]) {
                    groups[i] = -1;
                } else {
                    if (number[groups[i]] == 0) {
                        number[groups[i]] = ++next;
                    }
                    groups[i] = number[groups[i]] - 1;
                }
            }
            size[0] = next;
        }

        /** The code of each group. */
        int[] keys(int[] codes) {
            int[] keys = new int[size[0]];
            for (int i = 0; i < groups.length; i++) {
                if (groups[i] >= 0) {
                    keys[groups[i]] = codes[i];
                }
            }
            return keys;
        }
    }
}
