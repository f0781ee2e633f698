package io.gridward.importer.export;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.importer.geopackage.GeoPackageColumn;
import io.gridward.importer.geopackage.GeoPackageWriter;
import java.nio.file.Path;
import java.util.Arrays;

/** One layer of a GeoPackage. */
final class GpkgWriter implements FeatureWriter {
    private final GeoPackageWriter writer;

    private GpkgWriter(GeoPackageWriter writer) {
        this.writer = writer;
    }

    /** The only layer of a new file. */
    static GpkgWriter of(Path path, Layer layer, Crs crs) {
        return of(GeoPackageWriter.create(path), layer, crs);
    }

    /** The next layer of a file. */
    static GpkgWriter of(GeoPackageWriter writer, Layer layer, Crs crs) {
        writer.addLayer(
                layer.name(),
                layer.title().zh(),
                layer.attributes().stream()
                        .map(a -> new GeoPackageColumn(a.name(), a.type()))
                        .toList(),
                crs.epsg(),
                layer.geometry());
        return new GpkgWriter(writer);
    }

    @Override
    public void write(Feature feature) {
        writer.write(Arrays.asList(feature.values()), feature.geometry());
    }

    @Override
    public void close() {
        writer.close();
    }
}
