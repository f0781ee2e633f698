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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.locationtech.jts.geom.Envelope;

/**
 * Vector tiles of layers (Mapbox Vector Tile 2.1). Neighbouring polygons keep their common edges at
 * every zoom and across tiles; points that would cover each other from afar are thinned. The same
 * data give the same bytes. Safe for use by many threads.
 */
public final class VectorTiles {
    private static final int MOST_TRIES = 3;
    private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);

    private final FeatureSource source;
    private final TileSettings settings;
    private final Turns turns;
    private final TileCache cache;
    private final TileFiles files;
    private final Map<String, Nodes> nodes = new ConcurrentHashMap<>();

    private record Nodes(long version, EdgeNodes nodes) {}

    private record Key(String layer, TileAddress address, List<String> properties) {}

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
        return version(layer, address) + "-" + made(properties, day);
    }

    private long version(Layer layer, TileAddress address) {
        return source.versionNear(layer, box(address));
    }

    private static String made(List<String> properties, LocalDate day) {
        CRC32 names = new CRC32();
        names.update(String.join(",", properties).getBytes(StandardCharsets.UTF_8));
        return "%s-%08x".formatted(day, names.getValue());
    }

    private static KeptTile kept(Key key, Layer layer, LocalDate day) {
        TileAddress at = key.address();
        String made = made(key.properties(), day);
        String name =
                "mvt/%s/%s/%d/%d/%d/%s"
                        .formatted(
                                layer.name(),
                                at.set().id(),
                                at.zoom(),
                                at.column(),
                                at.row(),
                                String.join(",", key.properties()));
        return new KeptTile(name, layer, box(at), made);
    }

    private static Envelope box(TileAddress address) {
        MapView view =
                new MapView(address.set().crs(), address.box(), TileLayer.EXTENT, TileLayer.EXTENT);
        return view.storageBox(UnitProjector.BUFFER + 1.0);
    }

    /** What is held, for whoever looks after the server. */
    public TileStock stock() {
        return new TileStock(cache.size(), cache.bytes(), settings.cacheBytes());
    }

    /**
     * One layer's tile.
     *
     * @param properties attributes written, in order
     * @param day features are shown as they held on this day
     * @throws OgcFault when it holds too many features, or when the server is busy
     */
    public VectorTile make(
            Layer layer, TileAddress address, List<String> properties, LocalDate day) {
        Key key = new Key(layer.name(), address, List.copyOf(properties));
        String now = stamp(layer, address, properties, day);
        Optional<byte[]> held = cache.find(key, now);
        if (held.isPresent()) {
            return new VectorTile(held.get(), now);
        }
        Optional<byte[]> filed = files.find(kept(key, layer, day));
        if (filed.isPresent()) {
            cache.put(key, now, filed.get());
            return new VectorTile(filed.get(), now);
        }
        return turns.take(() -> make(key, layer, day));
    }

    /** Made again when newer data came in meanwhile: edges and features have to fit together. */
    private VectorTile make(Key key, Layer layer, LocalDate day) {
        byte[] tile = new byte[0];
        String stamp = stamp(layer, key.address(), key.properties(), day);
        for (int i = 0; i < MOST_TRIES; i++) {
            long version = source.versionNear(layer, EVERYWHERE);
            long near = version(layer, key.address());
            tile = encode(key, layer, day, edgeNodes(layer, version));
            String after = stamp(layer, key.address(), key.properties(), day);
            if (after.equals(stamp) && source.versionNear(layer, EVERYWHERE) == version) {
                byte[] gzip = gzip(tile);
                cache.put(key, stamp, gzip);
                files.put(kept(key, layer, day), near, gzip);
                return new VectorTile(gzip, stamp);
            }
            stamp = after;
        }
        return new VectorTile(gzip(tile), "changing");
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
        Key key = new Key(layer.name(), address, List.copyOf(properties));
        return turns.take(
                () -> {
                    EdgeNodes edges =
                            ground.map(g -> edgeNodes(g, source.versionNear(g, EVERYWHERE)))
                                    .orElseGet(() -> EdgeNodes.of(List.<Feature>of().iterator()));
                    byte[] tile = encode(own, key, layer, day, edges);
                    return new VectorTile(gzip(tile), ContentStamp.of(tile));
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

    private byte[] encode(Key key, Layer layer, LocalDate day, EdgeNodes edges) {
        return encode(source, key, layer, day, edges);
    }

    private byte[] encode(
            FeatureSource from, Key key, Layer layer, LocalDate day, EdgeNodes edges) {
        TileAddress address = key.address();
        UnitProjector projector = new UnitProjector(address, edges);
        FeatureQuery query =
                FeatureQuery.of(layer, day)
                        .reading(key.properties(), true)
                        .where(Filter.bbox(box(address)));
        PointThinning thinning = new PointThinning(projector, address.zoom());
        int count = 0;
        try (FeatureStream features = from.read(query)) {
            while (features.hasNext()) {
                if (++count > settings.maxFeatures()) {
                    throw settings.tooMany();
                }
                thinning.add(features.next());
            }
        }
        TileLayer tile = new TileLayer(layer.name(), key.properties());
        for (Feature feature : thinning.list()) {
            if (feature.geometry() != null) {
                projector
                        .project(feature.geometry())
                        .forEach(s -> tile.add(feature.values(), s.kind(), s.commands()));
            }
        }
        return tile.toTile();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }
}
