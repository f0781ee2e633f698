package io.gridward.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A lock on a file that holds among threads and among processes. The operating system frees it when
 * its holder dies. The file itself stays: removing it would let two holders in.
 */
final class FileLocks {
    /**
     * A process must open the file once only while it holds the lock: POSIX drops a process's locks
     * when it closes any handle of the file.
     */
    private static final Map<Path, Semaphore> IN_PROCESS = new ConcurrentHashMap<>();

    private FileLocks() {}

    static WriterLock take(Path file) {
        Semaphore turn = turnOf(file);
        turn.acquireUninterruptibly();
        FileChannel channel = null;
        try {
            channel = open(file);
            return held(channel, channel.lock(), turn);
        } catch (IOException e) {
            giveUp(channel, turn, e);
            throw failed(file, e);
        }
    }

    static Optional<WriterLock> tryTake(Path file) {
        Semaphore turn = turnOf(file);
        if (!turn.tryAcquire()) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = open(file);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(held(channel, lock, turn));
            }
            channel.close();
            turn.release();
            return Optional.empty();
        } catch (IOException e) {
            giveUp(channel, turn, e);
            throw failed(file, e);
        }
    }

    private static Semaphore turnOf(Path file) {
        try {
            Path real = file.getParent().toRealPath().resolve(file.getFileName());
            return IN_PROCESS.computeIfAbsent(real, f -> new Semaphore(1, true));
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static WriterLock held(FileChannel channel, FileLock lock, Semaphore turn) {
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.compareAndSet(true, false)) {
                try (channel) {
                    lock.release();
                } catch (IOException e) {
                    throw new StoreUnavailable("无法释放写锁 / cannot free the writer's lock", e);
                } finally {
                    turn.release();
                }
            }
        };
    }

    private static void giveUp(FileChannel channel, Semaphore turn, IOException because) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            because.addSuppressed(e);
        } finally {
            turn.release();
        }
    }

    private static StoreUnavailable failed(Path file, IOException e) {
        return new StoreUnavailable(
                "无法锁定 %s：%s；请检查目录权限 / cannot lock %s: %s; check the folder's permissions"
                        .formatted(file, e.getMessage(), file, e.getMessage()),
                e);
    }
}
