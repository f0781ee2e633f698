package io.gridward.ogc.wfs.transaction;

import io.gridward.ogc.fault.OgcFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which features are locked and by which lock. A feature has one lock at most; a lock ends when it
 * expires or a transaction releases it. Locks are kept in this server's memory: they hold against
 * other transactions of it, not against imports, and end with it. Safe for use by many threads.
 */
public final class Locks {
    private static final int ENDED_KEPT = 10_000;

    private final Clock clock;
    private final int most;
    private final Duration longest;
    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, Boolean> ended =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > ENDED_KEPT;
                }
            };

    /**
     * No locks yet.
     *
     * @param most most features that are locked at one time
     * @param longest longest time until a lock expires; who asks for more gets this
     */
    public Locks(Clock clock, int most, Duration longest) {
        this.clock = clock;
        this.most = most;
        this.longest = longest;
    }

    private record Held(Set<String> ids, Duration expiry, Instant until) {}

    /**
     * What came of locking.
     *
     * @param lock identifier of the lock; empty when no feature was locked
     */
    record Outcome(Optional<String> lock, List<String> locked, List<String> notLocked) {
        Outcome {
            locked = List.copyOf(locked);
            notLocked = List.copyOf(notLocked);
        }
    }

    /**
     * Locks features that nobody else has locked.
     *
     * @param all whether one that cannot be locked forbids all
     * @throws OgcFault CannotLockAllFeatures
     */
    synchronized Outcome lock(Collection<String> ids, boolean all, Duration expiry) {
        expire();
        Set<String> free = new LinkedHashSet<>();
        List<String> taken = new ArrayList<>();
        for (String id : ids) {
            if (holders.containsKey(id) || written.contains(id)) {
                taken.add(id);
            } else {
                free.add(id);
            }
        }
        if (all && !taken.isEmpty()) {
            throw LockFaults.notAll(taken);
        }
        if (holders.size() + free.size() > most) {
            throw LockFaults.tooMany(most);
        }
        if (free.isEmpty()) {
            return new Outcome(Optional.empty(), List.of(), taken);
        }
        String lock = UUID.randomUUID().toString();
        free.forEach(id -> holders.put(id, lock));
        hold(lock, free, expiry);
        return new Outcome(Optional.of(lock), List.copyOf(free), taken);
    }

    /**
     * Checks that so many features could be locked at all.
     *
     * @throws OgcFault when they are too many
     */
    void requireRoom(int features) {
        if (features > most) {
            throw LockFaults.tooMany(most);
        }
    }

    private void hold(String lock, Set<String> ids, Duration expiry) {
        Duration bounded = expiry.compareTo(longest) > 0 ? longest : expiry;
        held.put(lock, new Held(ids, bounded, clock.instant().plus(bounded)));
    }

    /**
     * Lets a lock expire so long from now.
     *
     * @throws OgcFault LockHasExpired when there is no such lock any more
     */
    synchronized Outcome extend(String lock, Duration expiry) {
        expire();
        if (!held.containsKey(lock)) {
            throw LockFaults.expired(lock);
        }
        Set<String> ids = held.get(lock).ids();
        hold(lock, ids, expiry);
        return new Outcome(Optional.of(lock), List.copyOf(ids), List.of());
    }

    /** Ends a lock. */
    public synchronized void release(String lock) {
        Held gone = held.remove(lock);
        if (gone != null) {
            gone.ids().forEach(holders::remove);
            ended.put(lock, true);
        }
    }

    /** Unlocks some features; the lock holds the others as long again as it was made for. */
    synchronized void release(String lock, Collection<String> ids) {
        Held before = held.get(lock);
        if (before == null) {
            return;
        }
        Set<String> rest = new LinkedHashSet<>(before.ids());
        ids.stream().filter(rest::remove).forEach(holders::remove);
        if (rest.isEmpty()) {
            release(lock);
        } else {
            hold(lock, rest, before.expiry());
        }
    }

    /**
     * Checks that a lock holds.
     *
     * @throws OgcFault InvalidLockId when it was never given out, LockHasExpired when it ended
     */
    public synchronized void require(String lock) {
        expire();
        if (!held.containsKey(lock)) {
            throw ended.containsKey(lock) ? LockFaults.expired(lock) : LockFaults.unknown(lock);
        }
    }

    /**
     * Begins to change features: until it is closed nobody can lock them.
     *
     * @param lock lock that the one who changes them has, if any
     * @throws OgcFault when one of them is locked by another
     */
    public synchronized Writing write(Collection<String> ids, Optional<String> lock) {
        lock.ifPresent(this::require);
        expire();
        List<String> barred =
                ids.stream()
                        .filter(holders::containsKey)
                        .filter(id -> !Optional.of(holders.get(id)).equals(lock))
                        .toList();
        if (!barred.isEmpty()) {
            throw lock.isEmpty()
                    ? LockFaults.needsLock(barred)
                    : LockFaults.otherLock(barred, lock.get());
        }
        written.addAll(ids);
        return new Writing(this, List.copyOf(ids), lock);
    }

    private synchronized void endWriting(Collection<String> ids) {
        ids.forEach(written::remove);
    }

    private void expire() {
        Instant now = clock.instant();
        held.entrySet().stream()
                .filter(e -> !e.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::release);
    }

    /** Features that are being changed. */
    public record Writing(Locks locks, List<String> ids, Optional<String> lock)
            implements AutoCloseable {
        public Writing {
            ids = List.copyOf(ids);
        }

        /**
         * Releases the lock, or of it only what was changed, once that is done.
         *
         * @param all whether the whole lock ends
         */
        public void release(boolean all) {
            lock.ifPresent(
                    l -> {
                        if (all) {
                            locks.release(l);
                        } else {
                            locks.release(l, ids);
                        }
                    });
        }

        @Override
        public void close() {
            locks.endWriting(ids);
        }
    }
}
