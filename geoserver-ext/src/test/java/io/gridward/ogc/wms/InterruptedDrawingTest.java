package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.render.MapPainter;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.render.MemoryFeatures;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.TileAddress;
import io.gridward.ogc.tile.TileMatrixSet;
import io.gridward.ogc.tile.TileSettings;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** An interrupt in the middle of a drawing ends it, wherever it is. */
class InterruptedDrawingTest {
    private static final LayerStyle STYLE =
            Styles.city().getDefault(LayerCatalog.city().get("unit_grid"));
    private static final int MANY = 5_000;
    private static final int SOON = 256;

    private final MemoryFeatures city = new MemoryFeatures();
    private final AtomicInteger read = new AtomicInteger();

    InterruptedDrawingTest() {
        for (int i = 0; i < MANY; i++) {
            city.add(
                    "unit_grid",
                    "POLYGON ((122 46, 122.1 46, 122.1 46.1, 122 46))",
                    Map.of("code", "1522010010010" + i, "name", "Grid " + i));
        }
    }

    @AfterEach
    void goOn() {
        Thread.interrupted();
    }

    /** The features, of which one interrupts the thread that reads it. */
    private Iterator<Feature> interruptedAt(int number, Iterator<Feature> features) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return features.hasNext();
            }

            @Override
            public Feature next() {
                if (read.incrementAndGet() == number) {
                    Thread.currentThread().interrupt();
                }
                return features.next();
            }
        };
    }

    private Iterator<Feature> grids() {
        return city.read(
                io.gridward.core.layer.FeatureQuery.of(LayerCatalog.city().get("unit_grid"), null));
    }

    @Test
    void noMoreIsReadForAMap() {
        ReadingLimits limits = new ReadingLimits(WmsSettings.defaults());
        Iterator<Feature> features = interruptedAt(1000, limits.over(grids()));

        assertThatThrownBy(() -> features.forEachRemaining(f -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(read.get()).isBetween(1000, 1000 + SOON);
    }

    /** Also when everything is read and nothing is painted. */
    @Test
    void nothingIsPainted() {
        MapView view =
                new MapView(
                        io.gridward.core.crs.Crs.CGCS2000,
                        new Envelope(122, 122.1, 46, 46.1),
                        64,
                        64);
        MapPainter painter = MapPainter.transparent(view);

        assertThatThrownBy(() -> painter.draw(STYLE, interruptedAt(MANY, grids())))
                .isInstanceOf(CancellationException.class);
        Thread.interrupted();
        assertThat(painter.finish().getRGB(40, 40)).isZero();
    }

    /** A tile given up is not kept as if it were whole. */
    @Test
    void aTileThatWasGivenUpIsMadeAnew() {
        PictureTiles tiles = new PictureTiles(city, TileSettings.defaults());
        TileAddress address = new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 14, 13747, 5775);
        LocalDate day = LocalDate.of(2026, 11, 26);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> tiles.make(STYLE, address, day))
                .isInstanceOf(RuntimeException.class);
        assertThat(tiles.stock().tiles()).isZero();

        Thread.interrupted();

        assertThat(tiles.make(STYLE, address, day).png()).isNotEmpty();
    }
}
