package io.gridward.ogc.wms;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
import io.gridward.ogc.format.FeatureCollection;
import io.gridward.ogc.format.FeatureFormat;
import io.gridward.ogc.format.FeatureFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Writes what was found as GeoJSON, as the feature service does: longitude before latitude in
 * degrees whatever the picture's system.
 */
final class InfoJson {
    private static final FeatureFormat GEO_JSON =
            FeatureFormats.own().find(InfoFormat.JSON.mediaType()).orElseThrow();

    private InfoJson() {}

    static String encode(List<FeatureInfo.Found> all) {
        List<FeatureCollection.Part> parts =
                all.stream()
                        .map(
                                found ->
                                        new FeatureCollection.Part(
                                                found.layer(),
                                                found.layer().attributes(),
                                                new Listed(found.features().iterator())))
                        .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            GEO_JSON.write(
                    new FeatureCollection(
                            parts,
                            -1,
                            -1,
                            CrsName.STORAGE,
                            Instant.now(),
                            Optional.empty(),
                            Optional.empty(),
                            "",
                            false),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Features that are in memory already. */
    private record Listed(Iterator<Feature> features) implements FeatureStream {
        @Override
        public boolean hasNext() {
            return features.hasNext();
        }

        @Override
        public Feature next() {
            return features.next();
        }

        @Override
        public void close() {}
    }
}
