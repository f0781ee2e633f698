package io.gridward.importer.export;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
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

    /** Writes features of the storage system in another; tells how many. */
    default long copy(FeatureStream features, Crs crs) throws IOException {
        Reprojection reprojection = Reprojection.between(Crs.CGCS2000, crs);
        long n = 0;
        while (features.hasNext()) {
            Feature feature = features.next();
            write(
                    feature.geometry() == null || reprojection.isIdentity()
                            ? feature
                            : new Feature(
                                    feature.layer(),
                                    feature.key(),
                                    feature.names(),
                                    feature.values(),
                                    reprojection.apply(feature.geometry())));
            n++;
        }
        return n;
    }
}
