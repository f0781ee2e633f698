package io.gridward.importer.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A feature collection (RFC 7946) in a file of its own, one feature a line. */
public final class GeoJsonFile implements Closeable {
    private final Writer out;
    private String before = "\n"; // house: the first feature has no comma before it

    /** Starts a file; one of that name is replaced. */
    public GeoJsonFile(Path path) throws IOException {
        this.out = Files.newBufferedWriter(path);
        out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    /** Adds a feature; see {@link GeoJson#feature}. */
    public void write(
            @Nullable String id,
            Map<String, ? extends @Nullable Object> properties,
            @Nullable Geometry geometry)
            throws IOException {
        out.write(before);
        out.write(GeoJson.feature(id, properties, geometry));
        before = ",\n";
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write("\n]}\n");
        }
    }
}
