package io.gridward.importer.export;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * Writes the versions of a layer that hold on a day to a file: {@code .csv} and {@code .tsv},
 * {@code .geojson} or {@code .json}, {@code .gpkg}. The file appears when it is complete; one of
 * that name is replaced.
 */
public final class LayerExport {
    private final FeatureSource source;

    /** Exports from a source. */
    public LayerExport(FeatureSource source) {
        this.source = source;
    }

    /**
     * Writes a file.
     *
     * @param encoding encoding of a CSV; null for UTF-8 with a byte order mark
     * @return features written
     * @throws UnknownFormat when the file's name does not end in a known one
     */
    public long write(Layer layer, Path file, LocalDate day, @Nullable Charset encoding) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        FeatureQuery query = FeatureQuery.of(layer, day);
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.deleteIfExists(part);
            long written;
            try (FeatureWriter writer = writer(ending, part, query, encoding)) {
                written = copy(query, writer);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            part.toFile().delete();
        }
    }

    private FeatureWriter writer(
            String ending, Path part, FeatureQuery query, @Nullable Charset encoding)
            throws IOException {
        Layer layer = query.layer();
        return switch (ending) {
            case "csv" -> new CsvWriter(part, layer, ',', encoding, pointsOnly(query));
            case "tsv", "txt" -> new CsvWriter(part, layer, '\t', encoding, pointsOnly(query));
            case "geojson", "json" -> new GeoJsonWriter(part);
            case "gpkg" -> new GpkgWriter(part, layer);
            default -> throw new UnknownFormat(ending);
        };
    }

    private long copy(FeatureQuery query, FeatureWriter writer) throws IOException {
        long n = 0;
        try (FeatureStream features = source.read(query)) {
            while (features.hasNext()) {
                writer.write(features.next());
                n++;
            }
        }
        return n;
    }

    /** Whether lon and lat say it all. */
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
