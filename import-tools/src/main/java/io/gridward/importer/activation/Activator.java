package io.gridward.importer.activation;

import io.gridward.core.batch.Activation;
import io.gridward.core.batch.Batch;
import io.gridward.core.batch.Batches;
import io.gridward.core.layer.LocalText;
import io.gridward.core.reassignment.Reassignment;
import io.gridward.core.reassignment.ReassignmentSummary;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Store;
import io.gridward.importer.load.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Activates batches that wait for their day. New gaps and conflicts, and rows of the file that were
 * refused, stand in the way: the batch stays staged, unless a reason is given for going on, which
 * is kept in the audit with what it overrode. What was wrong before and gets no worse does not
 * stand in the way.
 */
public final class Activator {
    private static final LocalText MOVING = LocalText.of("重新划归", "reassigning");

    private final Store store;
    private final Path folder;
    private final Progress progress;

    /**
     * An activator.
     *
     * @param folder where files go that tell what a batch makes worse; made when needed
     */
    public Activator(Store store, Path folder, Progress progress) {
        this.store = store;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Carries an order out, or not at all.
     *
     * @throws io.gridward.core.batch.BatchConflict when the batch is not staged, a row would hold
     *     on no day, or data changed meanwhile
     */
    public ActivationOutcome activate(ActivationOrder order) {
        Batches batches = Batches.in(store);
        long version = ChangeFeed.of(store).version();
        boolean proved = CoverageProof.concerns(batches.get(order.batch()).layer());
        Optional<CoverageProof> proof = proved ? Optional.of(prove(order)) : Optional.empty();
        List<Path> files =
                ProofFiles.write(
                        folder, order.batch(), proof.map(CoverageProof::fresh).orElse(List.of()));
        String against = against(order, proof);
        if (against != null && order.override().isEmpty()) {
            Batch waiting = batches.get(order.batch());
            return new ActivationOutcome(waiting, proof, order.refused(), files, Optional.empty());
        }
        Optional<ReassignmentSummary> moved = proved ? Optional.of(move(order)) : Optional.empty();
        String override = against == null ? null : order.override().orElseThrow() + "; " + against;
        Batch done =
                batches.activate(
                        order.batch(),
                        new Activation(order.actor(), order.day(), override, version));
        return new ActivationOutcome(done, proof, order.refused(), files, moved);
    }

    private CoverageProof prove(ActivationOrder order) {
        return CoverageProof.of(store, order.batch(), order.day(), progress::at);
    }

    private ReassignmentSummary move(ActivationOrder order) {
        return Reassignment.whatIf(store, order.batch(), order.day())
                .run(m -> {}, (done, total) -> progress.at(MOVING, done, total));
    }

    /** What stands in the way, in words for the audit; null when nothing does. */
    private static @Nullable String against(ActivationOrder order, Optional<CoverageProof> proof) {
        long gaps = proof.map(CoverageProof::gaps).orElse(0L);
        long conflicts = proof.map(CoverageProof::conflicts).orElse(0L);
        return gaps + conflicts + order.refused() == 0
                ? null
                : "%d new gaps, %d new conflicts, %d rows refused"
                        .formatted(gaps, conflicts, order.refused());
    }
}
