package io.gridward.importer.job;

import io.gridward.importer.option.BadWord;
import java.util.Collection;

/** An option of a job that cannot be used. */
public final class BadOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String option;

    private BadOrder(String option, String message, Throwable cause) {
        super(message, cause);
        this.option = option;
    }

    /** How an option is read. */
    @FunctionalInterface
    interface Reading<T> {
        T read(String text);
    }

    static BadOrder of(String option, String value) {
        return new BadOrder(option, message(option, value), null);
    }

    static BadOrder unknown(String option, Collection<String> known) {
        String all = String.join(", ", known);
        return new BadOrder(
                option,
                "没有选项 %s，可用: %s / there is no option %s; use: %s"
                        .formatted(option, all, option, all),
                null);
    }

    /** A file beside the survey that cannot be used; the fault says why. */
    static BadOrder file(String part, RuntimeException fault) {
        return new BadOrder(part, String.valueOf(fault.getMessage()), fault);
    }

    /** A file and an option that say the same thing. */
    static BadOrder twice(String part) {
        return new BadOrder(
                part,
                "%1$s 既作为选项又作为文件给出，只留其一 / %1$s is given as an option and as a file: keep one"
                        .formatted(part),
                null);
    }

    /** Reads an option; whatever goes wrong is the option's fault. */
    static <T> T reading(String option, String text, Reading<T> reading) {
        try {
            return reading.read(text);
        } catch (BadWord e) {
            throw new BadOrder(
                    option,
                    "选项 %s: %s / option %s: %s"
                            .formatted(option, e.why().zh(), option, e.why().en()),
                    e);
        } catch (RuntimeException e) {
            throw new BadOrder(option, message(option, text), e);
        }
    }

    private static String message(String option, String value) {
        return "选项 %s 的值 “%s” 不可用 / option %s: '%s' cannot be used"
                .formatted(option, value, option, value);
    }

    /** Its name. */
    public String option() {
        return option;
    }
}
