package io.gridward.web.locate;

import io.gridward.core.portable.Period;
import io.gridward.core.portable.PortableIndex;
import io.gridward.core.snapshot.Moment;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Portable indexes, each made once per data version, period and content, one at a time; the last
 * few are kept, compressed. Safe for use by many threads.
 */
@Component
class KeptIndexes {
    private static final int MOST_KEPT = 4;
    private static final int MOST_WAITING = 8;

    private final SnapshotFeatures held;
    private final Clock clock;
    private final AtomicReference<List<Kept>> kept = new AtomicReference<>(List.of());
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ReentrantLock making = new ReentrantLock();

    KeptIndexes(SnapshotFeatures held, Clock clock) {
        this.held = held;
        this.clock = clock;
    }

    /**
     * A file that was made.
     *
     * @param version data version it was made of
     * @param components whether they are in it
     * @param period days it holds for
     * @param sizeBytes its length
     * @param checksum SHA-256 in hexadecimal digits
     * @param gzip the file, compressed
     */
    record Kept(
            long version,
            boolean components,
            Period period,
            int sizeBytes,
            String checksum,
            byte[] gzip) {

        boolean is(long wantedVersion, LocalDate day, boolean withComponents) {
            return version == wantedVersion && components == withComponents && period.holds(day);
        }
    }

    /** The file for a day of what is held now; null when too many wait for files to be made. */
    @Nullable Kept find(LocalDate day, boolean components) {
        Kept known = known(held.now().version(), day, components);
        if (known != null) {
            return known;
        }
        if (!places.tryAcquire()) {
            return null;
        }
        making.lock();
        try {
            Moment now = held.now();
            known = known(now.version(), day, components);
            return known == null ? make(now, day, components) : known;
        } finally {
            making.unlock();
            places.release();
        }
    }

    private @Nullable Kept known(long version, LocalDate day, boolean components) {
        return kept.get().stream()
                .filter(k -> k.is(version, day, components))
                .findFirst()
                .orElse(null);
    }

    private Kept make(Moment now, LocalDate day, boolean components) {
        PortableIndex index = PortableIndex.of(now, day, components, clock.instant());
        Kept made =
                new Kept(
                        index.dataVersion(),
                        components,
                        index.period(),
                        index.sizeBytes(),
                        index.checksum(),
                        gzip(index));
        List<Kept> next = new ArrayList<>(List.of(made));
        kept.get().stream()
                .filter(k -> k.version() == made.version())
                .limit(MOST_KEPT - 1)
                .forEach(next::add);
        kept.set(List.copyOf(next));
        return made;
    }

    private static byte[] gzip(PortableIndex index) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            index.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
