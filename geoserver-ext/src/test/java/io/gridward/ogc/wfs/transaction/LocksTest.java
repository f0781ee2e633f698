package io.gridward.ogc.wfs.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gridward.ogc.fault.OgcFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LocksTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong seconds = new AtomicLong();
    private final Locks locks = new Locks(new Turned(), 5, Duration.ofMinutes(10));

    /** A clock that stands until it is turned on. */
    private final class Turned extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds.get());
        }
    }

    private String lock(String... ids) {
        return locks.lock(List.of(ids), true, MINUTE).lock().orElseThrow();
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        OgcFault fault = catchThrowableOfType(OgcFault.class, doing);
        return fault == null ? "none" : fault.code() + " " + fault.status();
    }

    private String writing(Optional<String> lock, String... ids) {
        return code(() -> locks.write(List.of(ids), lock).close());
    }

    @Test
    void aFeatureHasOneLockAtMost() {
        lock("a", "b");

        assertThat(code(() -> lock("b", "c"))).isEqualTo("CannotLockAllFeatures 400");
        assertThatCode(() -> lock("c")).doesNotThrowAnyException();
    }

    @Test
    void someAreLockedWhereNotAllCanBe() {
        lock("a");

        Locks.Outcome outcome = locks.lock(List.of("a", "b"), false, MINUTE);

        assertThat(outcome.lock()).isPresent();
        assertThat(outcome.locked()).containsExactly("b");
        assertThat(outcome.notLocked()).containsExactly("a");
        assertThat(locks.lock(List.of("a", "b"), false, MINUTE).lock()).isEmpty();
    }

    @Test
    void onlyWhoHasTheLockWrites() {
        String lock = lock("a", "b");
        String other = lock("c");

        assertThat(writing(Optional.empty(), "a")).isEqualTo("MissingParameterValue 400");
        assertThat(writing(Optional.of(other), "a")).isEqualTo("InvalidLockId 400");
        assertThat(writing(Optional.of("never"), "x")).isEqualTo("InvalidLockId 400");
        assertThat(writing(Optional.of(lock), "a", "x")).isEqualTo("none");
        assertThat(writing(Optional.empty(), "x")).isEqualTo("none");
    }

    @Test
    void aLockEndsWithItsTime() {
        String lock = lock("a");
        seconds.addAndGet(59);
        assertThat(writing(Optional.empty(), "a")).isEqualTo("MissingParameterValue 400");
        seconds.addAndGet(1);

        assertThat(writing(Optional.empty(), "a")).isEqualTo("none");
        assertThat(writing(Optional.of(lock), "a")).isEqualTo("LockHasExpired 403");
        assertThat(code(() -> locks.extend(lock, MINUTE))).isEqualTo("LockHasExpired 403");
        assertThatCode(() -> lock("a")).doesNotThrowAnyException();
    }

    @Test
    void itsTimeCanBeginAnewAndIsBounded() {
        String lock = lock("a");
        seconds.addAndGet(50);
        assertThat(locks.extend(lock, Duration.ofDays(9)).locked()).containsExactly("a");
        seconds.addAndGet(599);
        assertThat(writing(Optional.empty(), "a")).isEqualTo("MissingParameterValue 400");
        seconds.addAndGet(1);
        assertThat(writing(Optional.empty(), "a")).isEqualTo("none");
    }

    @Test
    void whatWasWrittenIsReleasedAndTheRestHeldAsLongAgain() {
        String lock = lock("a", "b");
        seconds.addAndGet(50);
        try (Locks.Writing writing = locks.write(List.of("a"), Optional.of(lock))) {
            writing.release(false);
        }
        seconds.addAndGet(50);

        assertThat(writing(Optional.empty(), "a")).isEqualTo("none");
        assertThat(writing(Optional.empty(), "b")).isEqualTo("MissingParameterValue 400");
        try (Locks.Writing writing = locks.write(List.of(), Optional.of(lock))) {
            writing.release(true);
        }
        assertThat(writing(Optional.empty(), "b")).isEqualTo("none");
        assertThat(writing(Optional.of(lock), "b")).isEqualTo("LockHasExpired 403");
    }

    @Test
    void whatIsBeingWrittenCannotBeLocked() {
        try (Locks.Writing writing = locks.write(List.of("a"), Optional.empty())) {
            assertThat(writing.ids()).containsExactly("a");
            assertThat(code(() -> lock("a"))).isEqualTo("CannotLockAllFeatures 400");
        }
        assertThatCode(() -> lock("a")).doesNotThrowAnyException();
    }

    @Test
    void locksAreBounded() {
        lock("a", "b", "c");

        assertThat(code(() -> lock("d", "e", "f"))).isEqualTo("CannotLockAllFeatures 400");
        assertThat(code(() -> locks.requireRoom(6))).isEqualTo("CannotLockAllFeatures 400");
        assertThatCode(() -> lock("d", "e")).doesNotThrowAnyException();
    }
}
