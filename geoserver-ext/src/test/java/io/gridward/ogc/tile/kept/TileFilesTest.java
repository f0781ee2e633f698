package io.gridward.ogc.tile.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

@Tag("slow")
class TileFilesTest {
    private static final LayerCatalog CITY = LayerCatalog.city();
    private static final Layer GRIDS = CITY.get("unit_grid");
    private static final long PLENTY = 1 << 24;

    @TempDir Path folder;

    private final Ground ground = new Ground();

    /** A city of a hundred fields in a row, each with the version of its last change. */
    private static final class Ground implements FeatureSource {
        private final long[] changed = new long[100];
        private long version = 1;

        void change(int field) {
            changed[field] = ++version;
        }

        /** As a program that starts sees it: all ground as of now. */
        void restart() {
            Arrays.fill(changed, version);
        }

        @Override
        public long versionNear(Layer layer, Envelope box) {
            long newest = 0;
            for (int i = (int) box.getMinX(); i <= (int) box.getMaxX(); i++) {
                newest = Math.max(newest, changed[i]);
            }
            return newest;
        }

        @Override
        public long version() {
            return version;
        }

        @Override
        public FeatureStream read(FeatureQuery query) {
            throw new AssertionError("no features are read here");
        }

        @Override
        public long count(FeatureQuery query) {
            return 0;
        }

        @Override
        public Optional<Envelope> bounds(Layer layer) {
            return Optional.empty();
        }
    }

    private TileFiles open(long bytes, String origin) {
        ground.restart();
        return TileFiles.in(folder, bytes, ground, CITY, origin);
    }

    private static KeptTile tile(int field, String made) {
        Envelope box = new Envelope(field + 0.25, field + 0.75, 0, 1);
        return new KeptTile("unit_grid/plain/" + field, GRIDS, box, made);
    }

    private static byte[] bytes(int field, long version) {
        byte[] bytes = new byte[1000];
        new Random(field * 1000L + version).nextBytes(bytes);
        return bytes;
    }

    private void put(TileFiles files, int field) {
        KeptTile tile = tile(field, "a");
        long version = ground.versionNear(GRIDS, tile.box());
        files.put(tile, version, bytes(field, version));
    }

    private List<Path> tilesOnDisk() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(".tile")).toList();
        }
    }

    @Test
    void aTileIsFoundAgainAlsoAfterARestart() throws IOException {
        try (TileFiles files = open(PLENTY, "x")) {
            put(files, 7);
            assertThat(files.find(tile(7, "a"))).contains(bytes(7, 1));
            assertThat(files.find(tile(8, "a"))).isEmpty();
            assertThat(files.find(tile(7, "b"))).as("another style or day").isEmpty();
        }

        try (TileFiles files = open(PLENTY, "x")) {
            assertThat(files.find(tile(7, "a"))).contains(bytes(7, 1));
        }
    }

    @Test
    void aChangeLetsGoOfTheTilesItTouchesAndOfNoOthers() throws IOException {
        try (TileFiles files = open(PLENTY, "x")) {
            put(files, 7);
            put(files, 8);
            ground.change(7);

            assertThat(files.find(tile(8, "a"))).isPresent();
            assertThat(files.find(tile(7, "a"))).isEmpty();
            assertThat(tilesOnDisk()).hasSize(1);
        }

        try (TileFiles files = open(PLENTY, "x")) {
            assertThat(files.find(tile(8, "a"))).isPresent();
            assertThat(files.find(tile(7, "a"))).isEmpty();
        }
    }

    /** Nobody asked between the change and the end, or the program died. */
    @Test
    void afterARestartOnOtherDataNothingIsTakenOver() throws IOException {
        open(PLENTY, "x").close();
        TileFiles died = open(PLENTY, "x");
        put(died, 7);
        Path copy = Files.createDirectories(folder.resolve("copy"));
        for (Path file : tilesOnDisk()) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        Files.copy(folder.resolve("made-of"), copy.resolve("made-of"));
        died.close();
        ground.change(50);

        ground.restart();
        try (TileFiles files = TileFiles.in(copy, PLENTY, ground, CITY, "x")) {
            assertThat(files.find(tile(7, "a"))).isEmpty();
            assertThat(files.size()).isZero();
        }
    }

    @Test
    void anotherStoreOrProgramHasNoneOfThem() throws IOException {
        try (TileFiles files = open(PLENTY, "x")) {
            put(files, 7);
        }

        try (TileFiles files = open(PLENTY, "y")) {
            assertThat(files.find(tile(7, "a"))).isEmpty();
            assertThat(tilesOnDisk()).isEmpty();
        }
    }

    @Test
    void theQuotaHoldsAndThoseNotAskedForTheLongestGo() throws IOException {
        try (TileFiles files = open(20_000, "x")) {
            put(files, 0);
            for (int i = 1; i < 20; i++) {
                put(files, i);
                assertThat(files.find(tile(0, "a"))).as("asked for often").isPresent();
                assertThat(files.bytes()).isLessThanOrEqualTo(20_000);
            }
            assertThat(files.find(tile(1, "a"))).isEmpty();
            assertThat(files.find(tile(19, "a"))).isPresent();
            assertThat(tilesOnDisk()).hasSize(files.size());
        }
        try (TileFiles files = open(7_000, "x")) {
            assertThat(files.size()).as("a smaller quota").isEqualTo(2);
            assertThat(tilesOnDisk()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "empty", "text", "renamed"})
    void aFileThatIsNotWholeIsRemoved(String harm) throws IOException {
        try (TileFiles files = open(PLENTY, "x")) {
            put(files, 7);
        }
        Path file = tilesOnDisk().get(0);
        byte[] all = Files.readAllBytes(file);
        switch (harm) {
            case "cut" -> Files.write(file, Arrays.copyOf(all, all.length - 1));
            case "empty" -> Files.write(file, new byte[0]);
            case "text" -> Files.writeString(file, "a\tb\n");
            default -> Files.move(file, file.resolveSibling("00.tile"));
        }

        try (TileFiles files = open(PLENTY, "x")) {
            assertThat(files.find(tile(7, "a"))).isEmpty();
            assertThat(tilesOnDisk()).isEmpty();
        }
    }

    @Test
    void aSecondProgramKeepsNothing() throws IOException {
        try (TileFiles first = open(PLENTY, "x");
                TileFiles second = open(PLENTY, "x")) {
            put(first, 7);
            put(second, 8);

            assertThat(second.find(tile(7, "a"))).isEmpty();
            assertThat(tilesOnDisk()).hasSize(1);
        }
    }

    /** What is found is what would be made now, whatever happens in whatever order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsFoundIsWhatWouldBeMadeNow(long seed) throws IOException {
        Random random = new Random(seed);
        Map<Integer, Long> content = new HashMap<>(); // what each field really shows
        TileFiles files = open(60_000, "x");
        for (int step = 0; step < 2_000; step++) {
            int field = random.nextInt(30);
            switch (random.nextInt(10)) {
                case 0 -> {
                    ground.change(field);
                    content.put(field, ground.version());
                }
                case 1 -> {
                    if (random.nextInt(20) == 0) {
                        files.close();
                        files = open(60_000, "x");
                    }
                }
                default -> {
                    byte[] now = bytes(field, content.getOrDefault(field, 1L));
                    Optional<byte[]> found = files.find(tile(field, "a"));
                    int at = step;
                    found.ifPresent(
                            f -> assertThat(f).as("seed %d step %d", seed, at).isEqualTo(now));
                    KeptTile tile = tile(field, "a");
                    files.put(tile, ground.versionNear(GRIDS, tile.box()), now);
                }
            }
        }
        assertThat(files.size()).isPositive();
        files.close();
    }
}
