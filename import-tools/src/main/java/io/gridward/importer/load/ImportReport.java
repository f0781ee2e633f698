package io.gridward.importer.load;

import io.gridward.core.batch.Batch;
import io.gridward.core.finding.Severity;
import io.gridward.importer.survey.Detection;
import java.util.List;
import java.util.Optional;

/**
 * What became of one run.
 *
 * @param layer layer name
 * @param file file name
 * @param dryRun true when nothing was to be written
 * @param rows data rows in the file
 * @param taken rows without errors
 * @param refused rows with errors, not taken
 * @param repaired rows among those taken in which at least one accepted repair was made
 * @param counts findings by fault, in the order of the checks
 * @param reading what was found out about the file: format, encoding, mapping, coordinate system
 * @param batch the batch, when one was published or staged
 */
public record ImportReport(
        String layer,
        String file,
        boolean dryRun,
        long rows,
        long taken,
        long refused,
        long repaired,
        List<FaultCount> counts,
        List<Detection> reading,
        Optional<Batch> batch) {

    public ImportReport {
        counts = List.copyOf(counts);
        reading = List.copyOf(reading);
    }

    /** True when nothing stands that somebody should look at: it was put right, or is a remark. */
    public boolean clean() {
        return counts.stream().allMatch(c -> c.severity() == Severity.INFO || c.standing() == 0);
    }

    /** True when there were faults, and all of them were put right. */
    public boolean mended() {
        return clean() && counts.stream().anyMatch(c -> c.severity() != Severity.INFO);
    }

    /** All findings together. */
    public long findings() {
        return counts.stream().mapToLong(FaultCount::count).sum();
    }
}
