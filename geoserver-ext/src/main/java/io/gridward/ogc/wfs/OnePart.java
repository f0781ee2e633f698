package io.gridward.ogc.wfs;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;

/**
 * The features of one query, opened when the first is wanted, so that an answer of many parts holds
 * one connection.
 */
final class OnePart implements FeatureStream {
    private final FeatureSource source;
    private final FeatureQuery query;
    private final List<FeatureStream> opened = new ArrayList<>(1);

    OnePart(FeatureSource source, FeatureQuery query) {
        this.source = source;
        this.query = query;
    }

    /** The same features once more. */
    FeatureStream again() {
        return new OnePart(source, query);
    }

    @Override
    public boolean hasNext() {
        if (query.limit() == 0) {
            return false;
        }
        if (opened.isEmpty()) {
            opened.add(source.read(query));
        }
        return opened.get(0).hasNext();
    }

    @Override
    public Feature next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the time of the request is over");
        }
        return opened.get(0).next();
    }

    @Override
    public void close() {
        opened.forEach(FeatureStream::close);
    }
}
