package io.gridward.core.store;

import java.time.OffsetDateTime;

/**
 * One published data version.
 *
 * @param version its number; each is one more than the one before
 * @param layer layer that changed
 * @param batch batch that changed it
 * @param actor who asked
 * @param at when it became visible
 * @param added things that were new
 * @param changed things that got a new version
 * @param withdrawn things that a rollback took away
 */
public record Change(
        long version,
        String layer,
        long batch,
        String actor,
        OffsetDateTime at,
        long added,
        long changed,
        long withdrawn) {}
