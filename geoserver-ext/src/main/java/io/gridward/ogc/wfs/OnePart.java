package io.gridward.ogc.wfs;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.ogc.fault.OgcFault;
import java.util.ArrayList;
import java.util.List;

/**
 * The features of one query, opened when the first is wanted, so that an answer of many parts holds
 * one connection. Ends with a fault rather than give features of another version of the data.
 */
final class OnePart implements FeatureStream {
    private final FeatureSource source;
    private final FeatureQuery query;
    private final long version;
    private final List<FeatureStream> opened = new ArrayList<>(1);

    OnePart(FeatureSource source, FeatureQuery query, long version) {
        this.source = source;
        this.query = query;
        this.version = version;
    }

    /** Opens it; false when the data has changed meanwhile. */
    boolean open() {
        if (opened.isEmpty() && query.limit() > 0) {
            opened.add(source.read(query));
        }
        return source.version() == version;
    }

    static OgcFault changed() {
        return OgcFault.withStatus(
                503,
                OgcFault.OTHER,
                null,
                "数据正在更新，请重试",
                "the data changed while it was read, try again");
    }

    @Override
    public boolean hasNext() {
        if (query.limit() == 0) {
            return false;
        }
        if (opened.isEmpty() && !open()) {
            throw changed();
        }
        return opened.get(0).hasNext();
    }

    @Override
    public Feature next() {
        if (!hasNext()) {
            throw new java.util.NoSuchElementException();
        }
        return opened.get(0).next();
    }

    @Override
    public void close() {
        opened.forEach(FeatureStream::close);
    }
}
