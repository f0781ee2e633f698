package io.gridward.ogc.tile;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.png.PngWriter;
import io.gridward.ogc.raster.Interruption;
import io.gridward.ogc.render.MapPainter;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.StyleFingerprint;
import io.gridward.ogc.tile.kept.KeptTile;
import io.gridward.ogc.tile.kept.TileFiles;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Tiles as transparent PNG pictures, drawn as the map service draws. Each tile is a picture of its
 * own: no text is cut by its border, and a text may stand in two neighbours. The same data give the
 * same bytes. Safe for use by many threads.
 */
public final class PictureTiles {
    /** Width and height of a tile, pixels. */
    public static final int SIDE_PX = 256;

    /** Media type of a tile. */
    public static final String MEDIA_TYPE = "image/png";

    /** So many features are read before anybody looks whether the tile is still wanted. */
    private static final int STRIDE = 256;

    private final FeatureSource source;
    private final TileSettings settings;
    private final Turns turns;
    private final TileCache cache;
    private final TileFiles files;

    /** By the style itself; there are as many as the server has styles. */
    private final Map<LayerStyle, String> fingerprints =
            Collections.synchronizedMap(new IdentityHashMap<>());

    private record Key(String layer, String style, TileAddress address) {}

    /**
     * Keeps tiles in memory only.
     *
     * @param source where features are read, best a snapshot
     */
    public PictureTiles(FeatureSource source, TileSettings settings) {
        this(source, settings, TileFiles.none(source));
    }

    /**
     * Keeps them in files too.
     *
     * @param source where features are read, best a snapshot
     */
    public PictureTiles(FeatureSource source, TileSettings settings, TileFiles files) {
        this.source = source;
        this.settings = settings;
        this.turns = new Turns(settings);
        this.cache = new TileCache(settings.cacheBytes());
        this.files = files;
    }

    /**
     * A finished tile.
     *
     * @param png its bytes
     * @param stamp changes whenever the tile may have changed: for an entity tag
     */
    public record Picture(byte[] png, String stamp) {}

    /**
     * What a tile drawn now would bear as its stamp: when its ground last changed, the day, and
     * what the style draws.
     *
     * @param style one of the server's
     */
    public String stamp(LayerStyle style, TileAddress address, LocalDate day) {
        return version(style, address) + "-" + made(style, day);
    }

    private static Envelope ground(LayerStyle style, TileAddress address) {
        MapView view = new MapView(address.set().crs(), address.box(), SIDE_PX, SIDE_PX);
        return view.storageBox(style.marginPxAt(view.scaleDenominator()));
    }

    private long version(LayerStyle style, TileAddress address) {
        return source.versionNear(style.layer(), ground(style, address));
    }

    private String made(LayerStyle style, LocalDate day) {
        return day + "-" + fingerprints.computeIfAbsent(style, StyleFingerprint::of);
    }

    private KeptTile kept(LayerStyle style, TileAddress address, LocalDate day) {
        String name =
                "%s/%s/%s/%d/%d/%d"
                        .formatted(
                                style.layer().name(),
                                style.name(),
                                address.set().id(),
                                address.zoom(),
                                address.column(),
                                address.row());
        return new KeptTile(name, style.layer(), ground(style, address), made(style, day));
    }

    /** What is held, for whoever looks after the server. */
    public TileStock stock() {
        return new TileStock(cache.size(), cache.bytes(), settings.cacheBytes());
    }

    /**
     * One layer's tile.
     *
     * @param day features are shown as they held on this day
     * @throws OgcFault when it holds too many features, or when the server is busy
     */
    public Picture make(LayerStyle style, TileAddress address, LocalDate day) {
        Key key = new Key(style.layer().name(), style.name(), address);
        String stamp = stamp(style, address, day);
        Optional<byte[]> held = cache.find(key, stamp);
        if (held.isPresent()) {
            return new Picture(held.get(), stamp);
        }
        KeptTile kept = kept(style, address, day);
        Optional<byte[]> filed = files.find(kept);
        if (filed.isPresent()) {
            cache.put(key, stamp, filed.get());
            return new Picture(filed.get(), stamp);
        }
        long version = version(style, address);
        byte[] png = turns.take(() -> draw(source, style, address, day));
        // newer data may have come in meanwhile: the tile is then sent, not kept, and asked for
        // anew
        if (stamp.equals(stamp(style, address, day))) {
            cache.put(key, stamp, png);
            files.put(kept, version, png);
        }
        return new Picture(png, stamp);
    }

    /**
     * A tile of features that are not for everybody: nothing of it is kept. Its stamp tells the
     * picture's own bytes.
     *
     * @param own where they are read
     */
    public Picture makeApart(
            FeatureSource own, LayerStyle style, TileAddress address, LocalDate day) {
        byte[] png = turns.take(() -> draw(own, style, address, day));
        return new Picture(png, ContentStamp.of(png));
    }

    private byte[] draw(FeatureSource from, LayerStyle style, TileAddress address, LocalDate day) {
        MapView view = new MapView(address.set().crs(), address.box(), SIDE_PX, SIDE_PX);
        double scale = view.scaleDenominator();
        MapPainter painter = MapPainter.transparent(view);
        if (!style.listRulesAt(scale).isEmpty()) {
            FeatureQuery query =
                    FeatureQuery.of(style.layer(), day)
                            .reading(style.listAttributesAt(scale), true)
                            .where(
                                    Filter.and(
                                            style.filterAt(scale),
                                            Filter.bbox(view.storageBox(style.marginPxAt(scale)))));
            try (FeatureStream features = from.read(query)) {
                painter.draw(style, counted(features));
            }
        }
        return PngWriter.toBytes(painter.finish());
    }

    private Iterator<Feature> counted(Iterator<Feature> features) {
        int[] count = {0};
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return features.hasNext();
            }

            @Override
            public Feature next() {
                if (++count[0] > settings.maxFeatures()) {
                    throw settings.tooMany();
                }
                if (count[0] % STRIDE == 1) {
                    Interruption.check();
                }
                return features.next();
            }
        };
    }
}
