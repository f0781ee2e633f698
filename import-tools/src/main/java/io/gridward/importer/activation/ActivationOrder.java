package io.gridward.importer.activation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person asks to be activated.
 *
 * @param batch number of a staged batch
 * @param day day from which it is to hold (Asia/Shanghai)
 * @param override why it is to hold whatever it makes worse; empty to be stopped by that
 * @param refused rows of the file that were refused and are not in the batch; they stand in the way
 *     as new gaps do
 * @param actor who asks
 */
public record ActivationOrder(
        long batch, LocalDate day, Optional<String> override, long refused, String actor) {}
