package io.gridward.core.batch.score;

import io.gridward.core.batch.BatchDiff;
import io.gridward.core.batch.BatchDiff.AttributeChange;
import io.gridward.core.batch.BatchDiff.Difference;
import io.gridward.core.batch.BatchDiff.Kind;
import io.gridward.core.batch.Batches;
import io.gridward.core.layer.Layer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A comparison in sums.
 *
 * @param diff things added, changed, gone and unchanged
 * @param moves how far changed things move
 * @param reclassified changed things whose class changes: type, kind or level
 * @param score how far the batch bears out what is published
 */
public record DiffSummary(BatchDiff diff, Moves moves, long reclassified, SurveyScore score) {
    private static final Set<String> CLASSES = Set.of("scheme", "type_code", "kind", "level");

    /** Attributes that may differ between two surveys of the same thing. */
    private static final Set<String> PASSING =
            Set.of(Layer.VALID_FROM, Layer.VALID_TO, "change_date", "remark");

    private static final Map<String, Double> LIMITS_METRES = Map.of("A", 0.5, "B", 1.0, "C", 10.0);
    private static final double WIDEST_LIMIT_METRES = 10;

    /**
     * Compares a batch that waits for its day with what is published.
     *
     * @param day day from which it is taken to hold
     * @param each told everything that would not stay as it is
     * @throws io.gridward.core.batch.BatchConflict when the batch is not staged
     */
    public static DiffSummary of(
            Batches batches, long id, LocalDate day, Consumer<Difference> each) {
        Counter counter = new Counter();
        BatchDiff diff =
                batches.diff(
                        id,
                        day,
                        difference -> {
                            counter.add(difference);
                            each.accept(difference);
                        });
        return counter.sum(diff);
    }

    /** Counts what changes. */
    private static final class Counter {
        private final Moves.Counter moves = new Moves.Counter();
        private final AtomicLong reclassified = new AtomicLong();
        private final AtomicLong near = new AtomicLong();
        private final AtomicLong alike = new AtomicLong();
        private final AtomicLong confirmed = new AtomicLong();

        void add(Difference d) {
            if (d.kind() != Kind.CHANGED) {
                return;
            }
            if (d.shift() != null) {
                moves.add(d.shift().largestMetres());
            }
            if (d.attributes().stream().map(AttributeChange::name).anyMatch(CLASSES::contains)) {
                reclassified.incrementAndGet();
            }
            boolean isNear = d.shift() == null || d.shift().largestMetres() <= limit(d);
            boolean isAlike =
                    d.attributes().stream().map(AttributeChange::name).allMatch(PASSING::contains);
            near.addAndGet(isNear ? 1 : 0);
            alike.addAndGet(isAlike ? 1 : 0);
            confirmed.addAndGet(isNear && isAlike ? 1 : 0);
        }

        private static double limit(Difference d) {
            String accuracy = d.accuracyClass();
            return accuracy == null
                    ? WIDEST_LIMIT_METRES
                    : LIMITS_METRES.getOrDefault(accuracy, WIDEST_LIMIT_METRES);
        }

        DiffSummary sum(BatchDiff diff) {
            long same = diff.unchanged();
            long found = same + diff.changed();
            return new DiffSummary(
                    diff,
                    moves.sum(),
                    reclassified.get(),
                    new SurveyScore(
                            found + diff.missing(),
                            found,
                            same + near.get(),
                            same + alike.get(),
                            same + confirmed.get()));
        }
    }
}
