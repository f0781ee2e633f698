package io.gridward.core.batch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The order to publish a batch that waits for its day.
 *
 * @param actor who gives it
 * @param day day from which the rows hold, also one to come or one gone by (Asia/Shanghai)
 * @param override why it is given although something spoke against it, and what; kept in the audit;
 *     null when nothing did
 * @param provenAt data version that was looked at before; refused when there is a newer one. Null
 *     when none was
 */
public record Activation(
        String actor, LocalDate day, @Nullable String override, @Nullable Long provenAt) {

    /** Without anything looked at before. */
    public static Activation of(String actor, LocalDate day) {
        return new Activation(actor, day, null, null);
    }
}
