package io.gridward.importer.activation;

import io.gridward.core.batch.Batch;
import io.gridward.core.reassignment.ReassignmentSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of an order.
 *
 * @param batch the batch: published, or staged still when something stood in the way
 * @param proof what it makes worse; empty for layers of which no coverage is proved
 * @param refused rows of the file that were refused
 * @param files files that tell what it makes worse; none when nothing
 * @param moved components that it gives to another grid or body; empty for layers that move none
 */
public record ActivationOutcome(
        Batch batch,
        Optional<CoverageProof> proof,
        long refused,
        List<Path> files,
        Optional<ReassignmentSummary> moved) {

    public ActivationOutcome {
        files = List.copyOf(files);
    }

    /** True when it was not published. */
    public boolean blocked() {
        return batch.state() == Batch.State.STAGED;
    }
}
