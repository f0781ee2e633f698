package io.gridward.importer.export;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.LocalText;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One file in the making. */
interface FeatureWriter extends Closeable {
    void write(Feature feature) throws IOException;

    /** What the format could not hold; asked for when the file is closed. */
    default List<LocalText> notes() {
        return List.of();
    }
}
