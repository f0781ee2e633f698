package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/** A store of lists that is published to, watched and broken by tests. */
final class PlainSource implements FeatureSource {
    private final Map<Layer, List<Feature>> held = new HashMap<>();
    private final TreeMap<Long, String> feed = new TreeMap<>();
    private final List<String> reads = new ArrayList<>();
    private long version;
    private long callsLeft = Long.MAX_VALUE;
    private Consumer<String> onRead = layer -> {};

    void publish(Layer layer, List<Feature> features) {
        held.put(layer, features);
        feed.put(++version, layer.name());
    }

    void restore(long oldVersion, Layer layer, List<Feature> features) {
        version = oldVersion;
        held.put(layer, features);
    }

    Set<String> changedAfter(long since) {
        return new HashSet<>(feed.tailMap(since, false).values());
    }

    List<String> reads() {
        return reads;
    }

    void breakAfter(long calls) {
        callsLeft = calls;
    }

    /** Something that happens while layers are read, after the name of the layer is known. */
    void whileReading(Consumer<String> happens) {
        onRead = happens;
    }

    void mend() {
        callsLeft = Long.MAX_VALUE;
    }

    private void answer() {
        if (callsLeft-- <= 0) {
            throw new IllegalStateException("away");
        }
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        answer();
        reads.add(query.layer().name());
        FeatureStream rows = SnapshotFeatures.of(held).read(query);
        onRead.accept(query.layer().name());
        return rows;
    }

    @Override
    public long count(FeatureQuery query) {
        answer();
        return SnapshotFeatures.of(held).count(query);
    }

    @Override
    public Optional<Envelope> bounds(Layer layer) {
        answer();
        return SnapshotFeatures.of(held).bounds(layer);
    }

    @Override
    public long version() {
        answer();
        return version;
    }
}
