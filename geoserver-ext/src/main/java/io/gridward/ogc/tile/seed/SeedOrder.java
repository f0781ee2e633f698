package io.gridward.ogc.tile.seed;

import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.tile.TileMatrixSet;
import io.gridward.ogc.tile.TileRange;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * Which tiles to make.
 *
 * @param form vector tiles or pictures
 * @param style of pictures; of vector tiles only its layer counts
 * @param properties attributes of vector tiles
 * @param from farthest zoom
 * @param to closest zoom
 * @param ground rectangle in EPSG:4490, x = longitude
 */
public record SeedOrder(
        Form form,
        LayerStyle style,
        List<String> properties,
        TileMatrixSet set,
        int from,
        int to,
        Envelope ground) {

    /** What is made. */
    public enum Form {
        /** Vector tiles. */
        MVT,
        /** Pictures. */
        PNG
    }

    /** Keeps its own copies. */
    public SeedOrder {
        properties = List.copyOf(properties);
        ground = new Envelope(ground);
    }

    List<TileRange> ranges() {
        return IntStream.rangeClosed(from, to)
                .mapToObj(z -> TileRange.of(set, z, ground))
                .filter(r -> r.count() > 0)
                .toList();
    }

    /** How many tiles that are. */
    public long count() {
        return ranges().stream().mapToLong(TileRange::count).sum();
    }
}
