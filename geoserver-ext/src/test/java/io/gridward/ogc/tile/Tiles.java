package io.gridward.ogc.tile;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Envelope;

/** Vector tiles of a source, asked for and unpacked. */
final class Tiles {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final VectorTiles tiles;

    Tiles(FeatureSource source) {
        this.tiles = new VectorTiles(source, TileSettings.defaults());
    }

    DecodedTile decoded(String layer, TileAddress address, String... properties) {
        return DecodedTile.of(bytes(layer, address, properties));
    }

    byte[] bytes(String layer, TileAddress address, String... properties) {
        Layer l = LayerCatalog.city().get(layer);
        return plain(tiles.make(l, address, List.of(properties), TODAY));
    }

    static byte[] plain(VectorTile tile) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(tile.gzip()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tile in which a place lies, degrees. */
    static TileAddress at(TileMatrixSet set, int zoom, double lon, double lat) {
        Envelope place =
                Reprojection.between(Crs.CGCS2000, set.crs())
                        .apply(new Envelope(lon, lon, lat, lat));
        double side = set.side(zoom);
        return new TileAddress(
                set,
                zoom,
                (long) ((place.getMinX() - set.west()) / side),
                (long) ((set.north() - place.getMaxY()) / side));
    }
}
