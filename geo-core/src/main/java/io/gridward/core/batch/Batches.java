package io.gridward.core.batch;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.lineage.RepairNote;
import io.gridward.core.store.Store;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one writer of the store. Batches queue: one is open at a time over all processes. */
public interface Batches {
    /** So long a batch whose process died is kept to go on, days. */
    int RESUMABLE_DAYS = 7;

    /** The batches of a store. */
    static Batches in(Store store) {
        return new StoredBatches(store);
    }

    /**
     * Opens a batch; waits while another is open. Batches whose process died are marked failed
     * first. The rows of one that could go on are removed when it is for the same layer or {@link
     * #RESUMABLE_DAYS} old, those of any other at once.
     */
    OpenBatch open(BatchRequest request);

    /**
     * Opens a batch again whose process died, with the rows it had staged; waits while another is
     * open. When data were published since it began, or the store lost its rows, it begins anew:
     * {@link OpenBatch#reached} is 0.
     *
     * @throws BatchConflict when it cannot go on, or not from this file and plan
     */
    OpenBatch resume(long id, BatchRequest request);

    /** True when the process of a batch died and {@link #resume} lets it go on. */
    boolean isResumable(long id);

    /**
     * Undoes a published batch: what it brought is withdrawn, what it replaced is back, as a new
     * data version.
     *
     * @throws BatchConflict when it is not published, or a later batch changed the same layer
     */
    Batch rollback(long id, String actor);

    /**
     * Publishes a batch that waits for its day: rows without a first day of their own hold from the
     * day named. All of it happens or, when anything stands against it, nothing, and the batch goes
     * on waiting.
     *
     * @throws BatchConflict when it is not staged, a row would hold on no day, or the data are
     *     newer than those looked at before
     */
    Batch activate(long id, Activation order);

    /**
     * Ends a batch without effect that waits for its day, or whose process died and that could go
     * on.
     *
     * @throws BatchConflict when it is neither
     */
    Batch discard(long id, String actor);

    /**
     * Compares a batch that waits for its day with what is published.
     *
     * @param day day from which it is taken to hold
     * @param each told everything that would not stay as it is, first what is gone, then the rest
     *     by key
     * @throws BatchConflict when it is not staged
     */
    BatchDiff diff(long id, LocalDate day, Consumer<BatchDiff.Difference> each);

    /**
     * The published features as they would be after the activation of a staged batch, without
     * publishing. The batch's layer is read once, now, into memory; every other layer when it is
     * asked for.
     *
     * @param day day from which it is taken to hold
     * @throws BatchConflict when it is not staged
     */
    FeatureSource whatIf(long id, LocalDate day);

    /**
     * Changes things of some layers by hand, all in one transaction or none: history, audit and
     * change feed are those of a batch for each layer. What is to be changed is decided while
     * nobody else can write.
     *
     * @param decide given the newest state of the data, says what to change; what it throws ends
     *     the edit without effect
     * @return the batches that were published, one for each layer that was named
     * @throws BatchConflict when another batch stays open longer than the order waits, or rows
     *     cannot be published
     */
    List<Batch> edit(EditOrder order, Function<FeatureSource, List<LayerEdit>> decide);

    /**
     * Who edits and from when it holds.
     *
     * @param source where the changes come from, as a batch names its file
     * @param actor who asked
     * @param day day from which the changes hold (Asia/Shanghai)
     * @param patience how long to wait for a batch that is open
     * @param override why it is given although something spoke against it, and what; kept in the
     *     audit; null when nothing did
     */
    record EditOrder(
            String source,
            String actor,
            LocalDate day,
            Duration patience,
            @Nullable String override) {

        /** One that nothing speaks against. */
        public EditOrder(String source, String actor, LocalDate day, Duration patience) {
            this(source, actor, day, patience, null);
        }
    }

    /**
     * Changes of one layer.
     *
     * @param layer layer they belong to
     * @param rows things that are new or different, checked, one row for each key
     * @param withdrawn keys of things that no longer hold from the day on
     * @param notes what things came of, for the lineage of the batch
     */
    record LayerEdit(
            Layer layer, List<StagedRow> rows, Set<String> withdrawn, List<RepairNote> notes) {
        public LayerEdit {
            rows = List.copyOf(rows);
            withdrawn = Set.copyOf(withdrawn);
            notes = List.copyOf(notes);
        }

        /** Changes of which nothing more is to be told. */
        public LayerEdit(Layer layer, List<StagedRow> rows, Set<String> withdrawn) {
            this(layer, rows, withdrawn, List.of());
        }
    }

    /** One batch, or {@link BatchConflict} when there is none of that number. */
    Batch get(long id);

    /** All batches, newest first. Dead ones are marked failed. */
    List<Batch> list();
}
