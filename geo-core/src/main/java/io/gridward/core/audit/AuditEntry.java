package io.gridward.core.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param at when it was done
 * @param actor who did it
 * @param action what was done, one word: {@code publish}, {@code rollback} …
 * @param subject what it was done to, for example {@code batch 12}
 * @param detail more about it, for people; null when there is nothing to add
 */
public record AuditEntry(
        OffsetDateTime at, String actor, String action, String subject, @Nullable String detail) {}
