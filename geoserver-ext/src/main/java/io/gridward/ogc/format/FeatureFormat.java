package io.gridward.ogc.format;

import io.gridward.core.layer.Layer;
import java.io.IOException;
import java.io.OutputStream;

/** A way of writing features; safe for use by many threads. */
public interface FeatureFormat {

    /** Content type of the answer; the text is always UTF-8. */
    String mediaType();

    /** Name a file of that layer's features is offered under. */
    String fileName(Layer layer);

    /**
     * Writes the collection and leaves the stream open; closes no feature stream either. Memory
     * does not grow with the number of features.
     *
     * @throws IOException from the stream
     */
    void write(FeatureCollection features, OutputStream out) throws IOException;
}
