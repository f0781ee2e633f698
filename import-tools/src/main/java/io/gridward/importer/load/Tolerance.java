package io.gridward.importer.load;

import io.gridward.core.finding.Severity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a file may be found with before none of it is taken; what was repaired does not count. Rows
 * with errors stay out in any case.
 *
 * @param failOn any finding of that severity, or a worse one, stops the whole file; empty for none
 * @param mostRows most rows with errors; empty for any number
 * @param mostPercent most rows with errors in percent of all rows, 0 to 100; empty for any share
 */
public record Tolerance(
        Optional<Severity> failOn, Optional<Long> mostRows, Optional<BigDecimal> mostPercent) {

    /** Any finding is tolerated: bad rows stay out, good ones are taken. */
    public static final Tolerance ANY =
            new Tolerance(Optional.empty(), Optional.empty(), Optional.empty());

    /** Why a file with such counts is not taken; empty when it is. */
    Optional<String> objection(Tally tally) {
        return severity(tally).or(() -> rows(tally)).or(() -> percent(tally));
    }

    private Optional<String> severity(Tally tally) {
        if (failOn.isEmpty()) {
            return Optional.empty();
        }
        boolean warnings = failOn.get() == Severity.WARNING;
        long found =
                tally.counts().stream()
                        .filter(
                                c ->
                                        c.severity() == Severity.ERROR
                                                || warnings && c.severity() == Severity.WARNING)
                        .mapToLong(FaultCount::standing)
                        .sum();
        return found == 0
                ? Optional.empty()
                : Optional.of(
                        "未发布：有 %d 条%s（--fail-on %s） / nothing is published: %d %s (--fail-on %s)"
                                .formatted(
                                        found,
                                        warnings ? "问题" : "错误",
                                        word(),
                                        found,
                                        warnings ? "findings" : "errors",
                                        word()));
    }

    private String word() {
        return failOn.orElseThrow() == Severity.WARNING ? "warning" : "error";
    }

    private Optional<String> rows(Tally tally) {
        return mostRows.filter(most -> tally.refused() > most)
                .map(most -> objection(tally, String.valueOf(most)));
    }

    private Optional<String> percent(Tally tally) {
        BigDecimal refused = BigDecimal.valueOf(tally.refused()).movePointRight(2);
        return mostPercent
                .filter(
                        most ->
                                refused.compareTo(most.multiply(BigDecimal.valueOf(tally.rows())))
                                        > 0)
                .map(most -> objection(tally, most.toPlainString() + "%"));
    }

    private static String objection(Tally tally, String most) {
        return "未发布：%d 行中有 %d 行有错误，超过 --max-errors %s / nothing is published: %d of %d rows have errors, more than --max-errors %s"
                .formatted(
                        tally.rows(), tally.refused(), most, tally.refused(), tally.rows(), most);
    }
}
