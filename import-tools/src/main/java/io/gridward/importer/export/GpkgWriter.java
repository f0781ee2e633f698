package io.gridward.importer.export;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.importer.geopackage.GeoPackageColumn;
import io.gridward.importer.geopackage.GeoPackageWriter;
import java.nio.file.Path;
import java.util.Arrays;

/** A GeoPackage with the one layer. */
final class GpkgWriter implements FeatureWriter {
    private final GeoPackageWriter writer;

    GpkgWriter(Path path, Layer layer, Crs crs) {
        this.writer = GeoPackageWriter.create(path);
        writer.addLayer(
                layer.name(),
                layer.title().zh(),
                layer.attributes().stream()
                        .map(a -> new GeoPackageColumn(a.name(), a.type()))
                        .toList(),
                crs.epsg(),
                layer.geometry());
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
