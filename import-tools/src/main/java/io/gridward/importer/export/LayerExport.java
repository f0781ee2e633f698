package io.gridward.importer.export;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Point;

/**
 * Writes the versions of a layer that hold on a day to a file: {@code .csv} and {@code .tsv},
 * {@code .xlsx}, {@code .geojson} or {@code .json}, {@code .gpkg}, {@code .zip} for a shapefile,
 * {@code .fgb} for a FlatGeobuf. Features are written as they are read; memory does not grow with
 * the layer. The file appears when it is complete; one of that name is replaced.
 */
public final class LayerExport {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final FeatureSource source;

    /** Exports from a source. */
    public LayerExport(FeatureSource source) {
        this.source = source;
    }

    /**
     * Writes a file.
     *
     * @throws UnknownFormat when the file's name does not end in a known one, or the format cannot
     *     hold what is asked
     * @throws io.gridward.core.crs.OutsideCrs when a shape cannot be expressed in the system asked
     *     for
     */
    public ExportResult write(Layer layer, Path file, ExportOptions options) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.deleteIfExists(part);
            FeatureWriter writer = writer(ending, part, layer, options);
            long written;
            FeatureQuery query = FeatureQuery.of(layer, options.day());
            try (writer;
                    FeatureStream features = source.read(query)) {
                written = writer.copy(features, options.crs());
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            List<LocalText> notes = writer.notes();
            return new ExportResult(written, notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            part.toFile().delete();
        }
    }

    private FeatureWriter writer(String ending, Path part, Layer layer, ExportOptions options)
            throws IOException {
        FeatureQuery query = FeatureQuery.of(layer, options.day());
        return switch (ending) {
            case "csv" -> CsvWriter.open(part, layer, ',', options, place(query, options));
            case "tsv", "txt" -> CsvWriter.open(part, layer, '\t', options, place(query, options));
            case "xlsx" -> new XlsxWriter(part, layer, place(query, options));
            case "geojson", "json" -> geoJson(part, options);
            case "gpkg" -> GpkgWriter.of(part, layer, options.crs());
            case "zip" -> shapefile(part, query, options);
            case "fgb" -> new FlatGeobufWriter(part, layer, options.crs(), source.count(query));
            default -> throw UnknownFormat.ending(ending);
        };
    }

    private FeatureWriter shapefile(Path part, FeatureQuery query, ExportOptions options)
            throws IOException {
        Layer layer = query.layer();
        if (!layer.published()) {
            throw UnknownFormat.cannotHold(
                    "图层 %s 没有图形，不能写为 shapefile，请改用 .csv 或 .xlsx".formatted(layer.name()),
                    "layer %s has no shapes for a shapefile: use .csv or .xlsx"
                            .formatted(layer.name()));
        }
        LocalDate today = LocalDate.now(CITY);
        return ShapefileWriter.open(part, layer, options, today, source.read(query));
    }

    private static FeatureWriter geoJson(Path part, ExportOptions options) throws IOException {
        if (!options.crs().geographic()) {
            throw UnknownFormat.cannotHold(
                    "GeoJSON 只能是经纬度（RFC 7946），请去掉 --crs，或改用 .gpkg",
                    "GeoJSON is always in degrees (RFC 7946): leave --crs out, or use .gpkg");
        }
        return new GeoJsonWriter(part);
    }

    private PlaceCells place(FeatureQuery query, ExportOptions options) {
        boolean asks = query.layer().published() && !options.shapesAsText();
        return PlaceCells.of(query.layer(), options, asks && pointsOnly(query));
    }

    /** Whether two numbers say it all. */
    private boolean pointsOnly(FeatureQuery query) {
        try (FeatureStream features =
                source.read(query.reading(query.layer().attributeNames().subList(0, 1), true))) {
            while (features.hasNext()) {
                Feature feature = features.next();
                if (!(feature.geometry() instanceof Point)) {
                    return false;
                }
            }
        }
        return true;
    }
}
