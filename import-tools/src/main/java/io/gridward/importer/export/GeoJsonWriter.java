package io.gridward.importer.export;

import io.gridward.core.layer.Feature;
import io.gridward.importer.geometry.RingSense;
import io.gridward.importer.text.GeoJsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feature collection (RFC 7946), one feature a line; shells run anticlockwise. */
final class GeoJsonWriter implements FeatureWriter {
    private final GeoJsonFile out;

    GeoJsonWriter(Path path) throws IOException {
        this.out = new GeoJsonFile(path);
    }

    @Override
    public void write(Feature feature) throws IOException {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < feature.names().size(); i++) {
            properties.put(feature.names().get(i), feature.values()[i]);
        }
        out.write(
                feature.id(),
                properties,
                feature.geometry() == null ? null : RingSense.ANTICLOCKWISE.of(feature.geometry()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
