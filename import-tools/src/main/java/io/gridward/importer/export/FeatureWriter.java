package io.gridward.importer.export;

import io.gridward.core.layer.Feature;
import java.io.Closeable;
import java.io.IOException;

/** One file in the making. */
interface FeatureWriter extends Closeable {
    void write(Feature feature) throws IOException;
}
