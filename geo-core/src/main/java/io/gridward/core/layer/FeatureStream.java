package io.gridward.core.layer;

import java.util.Iterator;

/**
 * Features one after the other, held open on the store; memory does not grow with the layer. Close
 * it, also when it was not read to its end.
 */
public interface FeatureStream extends Iterator<Feature>, AutoCloseable {
    @Override
    void close();
}
