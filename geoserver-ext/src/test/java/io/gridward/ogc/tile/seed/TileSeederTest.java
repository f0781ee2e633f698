package io.gridward.ogc.tile.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.TileMatrixSet;
import io.gridward.ogc.tile.TileSettings;
import io.gridward.ogc.tile.VectorTiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

@Tag("slow")
class TileSeederTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Layer GRID = LayerCatalog.city().get("unit_grid");
    private static final Envelope GROUND = new Envelope(122.07, 122.1, 46.055, 46.08);

    private final Watched city = new Watched(ToyCity.of(3));

    /** A source that can be held up. */
    private static final class Watched implements FeatureSource {
        private final FeatureSource source;
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch may = new CountDownLatch(1);
        private boolean heldUp; // house: switched by the test before threads begin

        Watched(FeatureSource source) {
            this.source = source;
        }

        @Override
        public FeatureStream read(FeatureQuery query) {
            if (heldUp) {
                entered.countDown();
                await(may);
            }
            return source.read(query);
        }

        @Override
        public long count(FeatureQuery query) {
            return source.count(query);
        }

        @Override
        public Optional<Envelope> bounds(Layer layer) {
            return source.bounds(layer);
        }

        @Override
        public long version() {
            return source.version();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SeedOrder order(SeedOrder.Form form, int from, int to) {
        return new SeedOrder(
                form,
                Styles.city().getDefault(GRID),
                List.of("code"),
                TileMatrixSet.WEB_MERCATOR_QUAD,
                from,
                to,
                GROUND);
    }

    private static Seeding.State ended(TileSeeder seeder, Seeding seeding) {
        while (!seeding.state().ended()) {
            Thread.onSpinWait();
        }
        assertThat(seeder.find(seeding.id())).contains(seeding);
        return seeding.state();
    }

    private TileSeeder seeder(TileSettings settings) {
        return new TileSeeder(
                new VectorTiles(city, settings), new PictureTiles(city, settings), () -> TODAY);
    }

    @Test
    void tilesThatWereMadeAheadAreHeld() {
        VectorTiles vector = new VectorTiles(city, TileSettings.defaults());
        PictureTiles pictures = new PictureTiles(city, TileSettings.defaults());
        try (TileSeeder seeder = new TileSeeder(vector, pictures, () -> TODAY)) {
            Seeding tiles = seeder.start(order(SeedOrder.Form.MVT, 10, 14));
            Seeding shown = seeder.start(order(SeedOrder.Form.PNG, 12, 13));

            assertThat(ended(seeder, tiles)).isEqualTo(Seeding.State.DONE);
            assertThat(ended(seeder, shown)).isEqualTo(Seeding.State.DONE);
            assertThat(tiles.done()).isEqualTo(tiles.total()).isEqualTo(vector.stock().tiles());
            assertThat(shown.done()).isEqualTo(pictures.stock().tiles()).isPositive();
            assertThat(seeder.list()).containsExactly(shown, tiles);
        }
    }

    @Test
    void whoCancelsIsObeyedAfterTheTileInHand() {
        city.heldUp = true;
        try (TileSeeder seeder = seeder(TileSettings.defaults())) {
            Seeding running = seeder.start(order(SeedOrder.Form.PNG, 14, 16));
            Seeding waiting = seeder.start(order(SeedOrder.Form.PNG, 14, 14));
            await(city.entered);
            assertThat(running.state()).isEqualTo(Seeding.State.RUNNING);
            assertThat(waiting.state()).isEqualTo(Seeding.State.WAITING);

            seeder.cancel(running);
            seeder.cancel(waiting);
            city.may.countDown();
            Seeding next = seeder.start(order(SeedOrder.Form.PNG, 14, 14));

            assertThat(ended(seeder, next)).isEqualTo(Seeding.State.DONE);
            assertThat(running.state()).isEqualTo(Seeding.State.CANCELLED);
            assertThat(running.done()).isEqualTo(1);
            assertThat(waiting.done()).isZero();
        }
    }

    @Test
    void itStopsWhenTheMemoryForTilesIsFull() {
        try (TileSeeder seeder = seeder(new TileSettings(500_000, 4, 30, 20_000))) {
            Seeding seeding = seeder.start(order(SeedOrder.Form.PNG, 14, 18));

            assertThat(ended(seeder, seeding)).isEqualTo(Seeding.State.FULL);
            assertThat(seeding.done()).isBetween(1L, seeding.total() - 1);
        }
    }

    @Test
    void aTileThatCannotBeMadeEndsIt() {
        try (TileSeeder seeder = seeder(new TileSettings(3, 4, 30, 1 << 20))) {
            Seeding seeding = seeder.start(order(SeedOrder.Form.MVT, 10, 12));

            assertThat(ended(seeder, seeding)).isEqualTo(Seeding.State.FAILED);
        }
    }

    @Test
    void afterItsEndNothingIsTaken() {
        TileSeeder seeder = seeder(TileSettings.defaults());
        seeder.close();

        assertThatThrownBy(() -> seeder.start(order(SeedOrder.Form.MVT, 10, 12)))
                .isInstanceOf(RejectedExecutionException.class);
    }
}
