package io.gridward.importer.export;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.importer.text.GeoJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feature collection (RFC 7946), one feature a line. */
final class GeoJsonWriter implements FeatureWriter {
    private final Writer out;
    private String comma = "";

    GeoJsonWriter(Path path, Layer layer) throws IOException {
        this.out = Files.newBufferedWriter(path);
        out.write("{\"type\":\"FeatureCollection\",\"name\":\"" + layer.name() + "\",");
        out.write("\"features\":[\n");
    }

    @Override
    public void write(Feature feature) throws IOException {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < feature.names().size(); i++) {
            properties.put(feature.names().get(i), feature.values()[i]);
        }
        out.write(comma);
        out.write(GeoJson.feature(feature.id(), properties, feature.geometry()));
        comma = ",\n";
    }

    @Override
    public void close() throws IOException {
        out.write("\n]}\n");
        out.close();
    }
}
