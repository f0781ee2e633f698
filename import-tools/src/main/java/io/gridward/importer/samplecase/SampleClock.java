package io.gridward.importer.samplecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock of the past that is moved by hand and never reaches the present. */
final class SampleClock extends Clock {
    private final Instant present;
    private final ZoneId zone;
    private final AtomicReference<Instant> now;

    SampleClock(Instant present, ZoneId zone) {
        this(present, zone, new AtomicReference<>(present));
    }

    private SampleClock(Instant present, ZoneId zone, AtomicReference<Instant> now) {
        this.present = present;
        this.zone = zone;
        this.now = now;
    }

    void begin(Instant moment) {
        now.set(moment);
    }

    /** Moves on; where that would reach the present, by a part of what is left. */
    void pass(Duration time) {
        Instant next = now.get().plus(time);
        Duration left = Duration.between(now.get(), present);
        now.set(next.isBefore(present) ? next : now.get().plus(left.dividedBy(10)));
    }

    /** True when a moment is past, seen from the present. */
    boolean isPast(Instant moment) {
        return moment.isBefore(present);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SampleClock(present, other, now);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
