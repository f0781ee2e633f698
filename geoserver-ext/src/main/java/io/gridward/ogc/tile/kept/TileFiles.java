package io.gridward.ogc.tile.kept;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tiles in the files of a folder, within a limit of bytes; those not asked for the longest go
 * first. A change of the data lets go of the tiles whose ground it touches, at the next question.
 * After a restart they are taken over only if the data are those they were last looked at with:
 * same store, same data version. What cannot be written or read is not kept, and no fault. Safe for
 * use by many threads.
 */
public final class TileFiles implements AutoCloseable {
    /** Limit of bytes where nothing is set: 256 MiB. */
    public static final long USUAL_BYTES = 256L << 20;

    private static final System.Logger LOG = System.getLogger(TileFiles.class.getName());
    private static final String MARKER = "made-of";

    /** What a file takes on disk beyond its bytes, about. */
    private static final int OVERHEAD_BYTES = 2048;

    private final @Nullable Path folder;
    private final long mostBytes;
    private final FeatureSource source;
    private final String origin;
    private final Map<String, Held> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private final @Nullable FileChannel lock;
    private long bytes;
    private long looked;

    private record Held(KeptTile tile, long version, long cost) {}

    private TileFiles(@Nullable Path folder, long mostBytes, FeatureSource source, String origin) {
        this.mostBytes = mostBytes;
        this.source = source;
        this.origin = origin;
        this.lock = folder == null ? null : lock(folder);
        this.folder = lock == null ? null : folder;
    }

    /** Keeps nothing. */
    public static TileFiles none(FeatureSource source) {
        return new TileFiles(null, 0, source, "");
    }

    /**
     * Keeps tiles in a folder of its own, one program at a time; further ones keep nothing.
     *
     * @param mostBytes of all files
     * @param source where the tiles' features are read
     * @param origin tells the store from others
     */
    public static TileFiles in(
            Path folder,
            long mostBytes,
            FeatureSource source,
            LayerCatalog catalog,
            String origin) {
        TileFiles files = new TileFiles(folder, mostBytes, source, origin);
        files.takeOver(catalog);
        return files;
    }

    private static @Nullable FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            LOG.log(System.Logger.Level.DEBUG, "tiles are not kept in " + folder, e);
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "瓦片不存入 {0}，目录不可写或正被另一程序使用 / tiles are not kept in {0}: it cannot be written, or another program uses it",
                folder);
        return null;
    }

    private synchronized void takeOver(LayerCatalog catalog) {
        if (folder == null) {
            return;
        }
        looked = source.version();
        try {
            Path marker = folder.resolve(MARKER);
            boolean same = Files.exists(marker) && Files.readString(marker).equals(marker(looked));
            for (Path file : files()) {
                if (!same || !take(file, catalog)) {
                    Files.delete(file);
                }
            }
            makeRoom();
            Files.writeString(marker, marker(looked));
        } catch (IOException e) {
            failed(e);
        }
    }

    /** Those used last come last. */
    private List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().matches(".*\\.(tile|new)")).forEach(all::add);
        }
        Map<Path, Long> times = new LinkedHashMap<>();
        for (Path file : all) {
            times.put(file, Files.getLastModifiedTime(file).toMillis());
        }
        all.sort(Comparator.comparing((Path f) -> times.get(f)).thenComparing(Path::toString));
        return all;
    }

    private boolean take(Path file, LayerCatalog catalog) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int end = lineEnd(all);
        String line = new String(all, 0, end, StandardCharsets.UTF_8);
        Optional<KeptTile> tile = KeptTile.read(line, all.length - end - 1L, catalog);
        if (tile.isEmpty() || !tile.get().file().equals(file.getFileName().toString())) {
            return false;
        }
        hold(tile.get(), all.length);
        return true;
    }

    private void hold(KeptTile tile, long size) {
        Held next = new Held(tile, version(tile), size + OVERHEAD_BYTES);
        Held before = tiles.put(tile.name(), next);
        bytes += next.cost() - (before == null ? 0 : before.cost());
    }

    private static int lineEnd(byte[] all) {
        int end = 0;
        while (end < all.length && all[end] != '\n') {
            end++;
        }
        return end;
    }

    private long version(KeptTile tile) {
        return source.versionNear(tile.layer(), tile.box());
    }

    private String marker(long version) {
        return origin + "\n" + version + "\n";
    }

    /** False when there is no folder to keep anything in. */
    public boolean keeps() {
        return folder != null;
    }

    /** The tile, if it is held as it would be made now. */
    public synchronized Optional<byte[]> find(KeptTile tile) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            look();
            Held held = tiles.get(tile.name());
            if (held == null
                    || !held.tile().made().equals(tile.made())
                    || held.version() != version(tile)) {
                return Optional.empty();
            }
            byte[] all = Files.readAllBytes(folder.resolve(tile.file()));
            int end = lineEnd(all);
            byte[] found = java.util.Arrays.copyOfRange(all, end + 1, all.length);
            return Optional.of(found);
        } catch (IOException e) {
            failed(e);
            return Optional.empty();
        }
    }

    /**
     * Keeps a tile.
     *
     * @param version of its ground when it was made
     */
    public synchronized void put(KeptTile tile, long version, byte[] made) {
        if (folder == null || made.length + (long) OVERHEAD_BYTES > mostBytes) {
            return;
        }
        try {
            look();
            if (version != version(tile)) {
                return;
            }
            byte[] line = tile.line(made.length).getBytes(StandardCharsets.UTF_8);
            byte[] all = java.util.Arrays.copyOf(line, line.length + made.length);
            System.arraycopy(made, 0, all, line.length, made.length);
            Path file = folder.resolve(tile.file());
            Path next = folder.resolve(tile.file() + ".new");
            Files.write(next, all);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            hold(tile, all.length);
            makeRoom();
        } catch (IOException e) {
            failed(e);
        }
    }

    /** Lets go of what changes touched since it was last looked, and says as of when it was. */
    private void look() throws IOException {
        long now = source.version();
        if (now == looked) {
            return;
        }
        Iterator<Held> all = tiles.values().iterator();
        while (all.hasNext()) {
            Held held = all.next();
            if (held.version() != version(held.tile())) {
                drop(held);
                all.remove();
            }
        }
        Files.writeString(folder.resolve(MARKER), marker(now));
        looked = now;
    }

    private void makeRoom() throws IOException {
        Iterator<Held> eldest = tiles.values().iterator();
        while (bytes > mostBytes) {
            drop(eldest.next());
            eldest.remove();
        }
    }

    private void drop(Held held) throws IOException {
        Files.deleteIfExists(folder.resolve(held.tile().file()));
        bytes -= held.cost();
    }

    private void failed(IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "a tile was not kept", e);
    }

    /** How many are held. */
    public synchronized int size() {
        return tiles.size();
    }

    /** Bytes that they take, about. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Gives the folder free for another program; what is kept stays. */
    @Override
    public synchronized void close() throws IOException {
        if (folder != null && lock != null && lock.isOpen()) {
            look();
            lock.close();
        }
    }
}
