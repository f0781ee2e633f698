package io.gridward.importer.option;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.load.Tolerance;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Most rows with errors before none of a file is taken: {@code 50} or {@code 2.5%}. */
public final class ErrorLimit {
    private static final Pattern MOST = Pattern.compile("(\\d{1,9})|(\\d{1,3}(?:\\.\\d{1,6})?)%");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ErrorLimit() {}

    /**
     * What a file may be found with.
     *
     * @param mostErrors rows or a share of them; empty for any number
     * @throws BadWord when that is neither
     */
    public static Tolerance tolerance(FailOn failOn, Optional<String> mostErrors) {
        if (mostErrors.isEmpty()) {
            return new Tolerance(failOn.severity(), Optional.empty(), Optional.empty());
        }
        Matcher most = MOST.matcher(mostErrors.get().strip());
        if (!most.matches()) {
            throw bad(mostErrors.get());
        }
        if (most.group(1) != null) {
            Optional<Long> rows = Optional.of(Long.valueOf(most.group(1)));
            return new Tolerance(failOn.severity(), rows, Optional.empty());
        }
        BigDecimal percent = new BigDecimal(most.group(2));
        if (percent.compareTo(WHOLE) > 0) {
            throw bad(mostErrors.get());
        }
        return new Tolerance(failOn.severity(), Optional.empty(), Optional.of(percent));
    }

    private static BadWord bad(String text) {
        return new BadWord(
                "max-errors",
                LocalText.of(
                        "“%s” 应为行数或 0%%–100%%，如 50 或 2.5%%".formatted(text),
                        "'%s' must be a number of rows or 0%% to 100%%: 50 or 2.5%%"
                                .formatted(text)));
    }
}
