package io.gridward.ogc.tile;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.tile.kept.KeptTile;
import io.gridward.ogc.tile.kept.TileFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.locationtech.jts.geom.Envelope;

/**
 * Vector tiles of layers (Mapbox Vector Tile 2.1). Neighbouring polygons keep their common edges at
 * every zoom and across tiles; points that would cover each other from afar are thinned. The same
 * data give the same bytes. Safe for use by many threads.
 */
public final class VectorTiles {
    private static final int MOST_TRIES = 3;
    private static final HexFormat HEX = HexFormat.of();
    private static final List<VectorTile.Coding> GZIP_FIRST =
            List.of(VectorTile.Coding.GZIP, VectorTile.Coding.PLAIN);
    private static final List<VectorTile.Coding> PLAIN_FIRST =
            List.of(VectorTile.Coding.PLAIN, VectorTile.Coding.GZIP);
    private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);

    private final FeatureSource source;
    private final TileSettings settings;
    private final Turns turns;
    private final TileCache cache;
    private final TileFiles files;
    private final Map<String, Nodes> nodes = new ConcurrentHashMap<>();

    private record Nodes(long version, EdgeNodes nodes) {}

    private record Key(
            String layer, TileAddress address, List<String> properties, VectorTile.Coding coding) {}

    /**
     * One tile that is asked for.
     *
     * @param box ground it depends on, EPSG:4490, x = longitude
     * @param made all but the data that it follows from: day and attributes
     */
    private record Asked(
            Layer layer,
            TileAddress address,
            List<String> properties,
            LocalDate day,
            Envelope box,
            String made) {

        static Asked of(Layer layer, TileAddress address, List<String> properties, LocalDate day) {
            List<String> names = List.copyOf(properties);
            CRC32 sum = new CRC32();
            sum.update(String.join(",", names).getBytes(StandardCharsets.UTF_8));
            String made = day + "-" + HEX.toHexDigits(sum.getValue(), 8);
            return new Asked(layer, address, names, day, around(address), made);
        }

        private static Envelope around(TileAddress address) {
            int units = TileLayer.EXTENT;
            return new MapView(address.set().crs(), address.box(), units, units)
                    .storageBox(UnitProjector.BUFFER + 1.0);
        }

        Key key(VectorTile.Coding coding) {
            return new Key(layer.name(), address, properties, coding);
        }

        KeptTile kept() {
            String name =
                    "mvt/%s/%s/%d/%d/%d/%s"
                            .formatted(
                                    layer.name(),
                                    address.set().id(),
                                    address.zoom(),
                                    address.column(),
                                    address.row(),
                                    String.join(",", properties));
            return new KeptTile(name, layer, box, made);
        }
    }

    /**
     * Keeps tiles in memory only.
     *
     * @param source where features are read, best a snapshot
     */
    public VectorTiles(FeatureSource source, TileSettings settings) {
        this(source, settings, TileFiles.none(source));
    }

    /**
     * Keeps them in files too.
     *
     * @param source where features are read, best a snapshot
     */
    public VectorTiles(FeatureSource source, TileSettings settings, TileFiles files) {
        this.source = source;
        this.files = files;
        this.settings = settings;
        this.turns = new Turns(settings);
        this.cache = new TileCache(settings.cacheBytes());
    }

    /**
     * What a tile made now would bear as its stamp: when its ground last changed, the day, and the
     * attributes, which follow from the styles when a request names none.
     */
    public String stamp(Layer layer, TileAddress address, List<String> properties, LocalDate day) {
        return stamp(Asked.of(layer, address, properties, day));
    }

    private String stamp(Asked asked) {
        return near(asked) + "-" + asked.made();
    }

    private long near(Asked asked) {
        return source.versionNear(asked.layer(), asked.box());
    }

    /** What is held, for whoever looks after the server. */
    public TileStock stock() {
        return new TileStock(cache.size(), cache.bytes(), settings.cacheBytes());
    }

    /**
     * One layer's tile, compressed.
     *
     * @param properties attributes written, in order
     * @param day features are shown as they held on this day
     * @throws OgcFault when it holds too many features, or when the server is busy
     */
    public VectorTile make(
            Layer layer, TileAddress address, List<String> properties, LocalDate day) {
        return make(layer, address, properties, day, VectorTile.Coding.GZIP);
    }

    /**
     * The same for a client that takes it in one coding, best without turning it into another.
     *
     * @param coding what is asked for; one that was kept may be in the other
     */
    public VectorTile make(
            Layer layer,
            TileAddress address,
            List<String> properties,
            LocalDate day,
            VectorTile.Coding coding) {
        Asked asked = Asked.of(layer, address, properties, day);
        return kept(asked, stamp(asked), coding)
                .orElseGet(() -> turns.take(() -> make(asked, coding)));
    }

    private Optional<VectorTile> kept(Asked asked, String now, VectorTile.Coding coding) {
        for (VectorTile.Coding form : coding == VectorTile.Coding.GZIP ? GZIP_FIRST : PLAIN_FIRST) {
            Optional<byte[]> held = cache.find(asked.key(form), now);
            if (held.isPresent()) {
                VectorTile tile = new VectorTile(held.get(), form, now);
                return Optional.of(form == coding ? tile : recoded(asked, tile));
            }
        }
        Optional<byte[]> filed = files.keeps() ? files.find(asked.kept()) : Optional.empty();
        filed.ifPresent(bytes -> cache.put(asked.key(VectorTile.Coding.GZIP), now, bytes));
        return filed.map(bytes -> new VectorTile(bytes, VectorTile.Coding.GZIP, now));
    }

    /** Compressed once when that is asked for of one that is kept as it is; not the other way. */
    private VectorTile recoded(Asked asked, VectorTile held) {
        if (held.coding() == VectorTile.Coding.GZIP) {
            return held;
        }
        VectorTile gzip = held.in(VectorTile.Coding.GZIP);
        cache.put(asked.key(gzip.coding()), gzip.stamp(), gzip.bytes());
        return gzip;
    }

    /** Made again when newer data came in meanwhile: edges and features have to fit together. */
    private VectorTile make(Asked asked, VectorTile.Coding coding) {
        byte[] tile = new byte[0];
        long near = near(asked);
        for (int i = 0; i < MOST_TRIES; i++) {
            long version = source.versionNear(asked.layer(), EVERYWHERE);
            tile = encode(source, asked, edgeNodes(asked.layer(), version));
            long after = near(asked);
            if (after == near && source.versionNear(asked.layer(), EVERYWHERE) == version) {
                return keep(asked, near, coded(tile, coding, near + "-" + asked.made()));
            }
            near = after;
        }
        return coded(tile, coding, "changing");
    }

    private static VectorTile coded(byte[] plain, VectorTile.Coding coding, String stamp) {
        return new VectorTile(plain, VectorTile.Coding.PLAIN, stamp).in(coding);
    }

    /** Files hold compressed tiles only. */
    private VectorTile keep(Asked asked, long near, VectorTile made) {
        cache.put(asked.key(made.coding()), made.stamp(), made.bytes());
        if (made.coding() == VectorTile.Coding.GZIP && files.keeps()) {
            files.put(asked.kept(), near, made.bytes());
        }
        return made;
    }

    /**
     * A tile of features that are not for everybody: nothing of it is kept. Its stamp tells the
     * tile's own bytes.
     *
     * @param own where they are read
     * @param ground layer for everybody whose shapes they have, of which common edges are kept;
     *     empty for others
     */
    public VectorTile makeApart(
            FeatureSource own,
            Layer layer,
            Optional<Layer> ground,
            TileAddress address,
            List<String> properties,
            LocalDate day) {
        Asked asked = Asked.of(layer, address, properties, day);
        return turns.take(
                () -> {
                    EdgeNodes edges =
                            ground.map(g -> edgeNodes(g, source.versionNear(g, EVERYWHERE)))
                                    .orElseGet(() -> EdgeNodes.of(List.<Feature>of().iterator()));
                    byte[] tile = encode(own, asked, edges);
                    return new VectorTile(tile, VectorTile.Coding.PLAIN, ContentStamp.of(tile));
                });
    }

    private EdgeNodes edgeNodes(Layer layer, long version) {
        return nodes.compute(
                        layer.name(),
                        (name, held) ->
                                held != null && held.version() == version
                                        ? held
                                        : new Nodes(version, readNodes(layer)))
                .nodes();
    }

    private EdgeNodes readNodes(Layer layer) {
        if (layer.geometry() != GeometryKind.MULTI_POLYGON
                && layer.geometry() != GeometryKind.GEOMETRY) {
            return EdgeNodes.of(List.<Feature>of().iterator());
        }
        FeatureQuery all = FeatureQuery.of(layer, null).reading(List.of(), true);
        try (FeatureStream features = source.read(all)) {
            return EdgeNodes.of(features);
        }
    }

    private byte[] encode(FeatureSource from, Asked asked, EdgeNodes edges) {
        FeatureQuery query =
                FeatureQuery.of(asked.layer(), asked.day())
                        .reading(asked.properties(), true)
                        .where(Filter.bbox(asked.box()));
        TileFeatures shown =
                new TileFeatures(new UnitProjector(asked.address(), edges), asked.address().zoom());
        int count = 0;
        try (FeatureStream features = from.read(query)) {
            while (features.hasNext()) {
                if (++count > settings.maxFeatures()) {
                    throw settings.tooMany();
                }
                shown.add(features.next());
            }
        }
        TileLayer tile = new TileLayer(asked.layer().name(), asked.properties());
        shown.writeTo(tile);
        return tile.toTile();
    }
}
