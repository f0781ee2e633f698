package io.gridward.core.citycase;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A task of an inspector.
 *
 * @param caseNo case it is about
 * @param number its number within the case, from 1
 * @param check true for a check after handling (核查), false for a verification before filing (核实)
 * @param inspector who has it
 * @param issuedBy who issued it
 * @param issuedAt when
 * @param issuedInTime whether within the limit of the stage
 * @param dueAt when the answer is due
 * @param answeredAt when it was answered; null when it is not
 * @param inTime whether in time; null when it is not answered
 * @param result the answer; null when it is not answered
 */
public record InspectorTask(
        String caseNo,
        long number,
        boolean check,
        String inspector,
        String issuedBy,
        OffsetDateTime issuedAt,
        boolean issuedInTime,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime answeredAt,
        @Nullable Boolean inTime,
        @Nullable Boolean result) {}
