package io.gridward.ogc.format;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A way of writing features; safe for use by many threads. Others than those of this package are
 * handed to {@link FeatureFormats} by the application.
 */
public interface FeatureFormat {

    /** Names it is asked for by, as capabilities list them. */
    List<String> names();

    /** Content type of the answer; text is always UTF-8. */
    String mediaType();

    /** Ending of its files, without a dot. */
    String ending();

    /** True for what a browser saves rather than shows. */
    default boolean saved() {
        return true;
    }

    /** True when it can tell a number of features without any. */
    default boolean tellsCounts() {
        return false;
    }

    /** True when it can tell the lock that its features have (OGC 09-025r2 §13.3). */
    default boolean tellsLock() {
        return false;
    }

    /** True for a property that is given though others were asked for (OGC 09-025r2 §7.9.2.5.3). */
    default boolean demands(Layer layer, Attribute attribute) {
        return false;
    }

    /**
     * Writes the collection and leaves the stream open; closes no feature stream either. Memory
     * does not grow with the number of features. What the format cannot hold is said before the
     * first byte.
     *
     * @throws IOException from the stream
     * @throws io.gridward.ogc.fault.OgcFault when the format cannot hold what is asked
     */
    void write(FeatureCollection features, OutputStream out) throws IOException;
}
