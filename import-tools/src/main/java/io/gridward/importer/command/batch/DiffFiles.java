package io.gridward.importer.command.batch;

import io.gridward.core.batch.BatchDiff.AttributeChange;
import io.gridward.core.batch.BatchDiff.Difference;
import io.gridward.core.crs.ShapeShift;
import io.gridward.importer.text.GeoJsonFile;
import io.gridward.importer.text.SafeCsv;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * A comparison as a CSV, one line a thing, and as GeoJSON, a moved point as the line from where it
 * is to where it would be.
 */
final class DiffFiles implements Closeable {
    private static final List<String> COLUMNS =
            List.of("key", "becomes", "from", "moved_m", "changed_m2", "changes");

    private final @Nullable CSVPrinter csv;
    private final @Nullable GeoJsonFile geoJson;

    /** Starts the files that are wanted; one of that name is replaced. */
    DiffFiles(Optional<Path> table, Optional<Path> map) {
        try {
            this.csv =
                    table.isPresent()
                            ? SafeCsv.printer(
                                    Files.newBufferedWriter(table.get()).append('\uFEFF'), ',')
                            : null;
            this.geoJson = map.isPresent() ? new GeoJsonFile(map.get()) : null;
            if (csv != null) {
                SafeCsv.print(csv, COLUMNS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Difference d) {
        Map<String, @Nullable Object> row = row(d);
        try {
            if (csv != null) {
                SafeCsv.print(
                        csv, COLUMNS.stream().map(c -> Objects.toString(row.get(c), "")).toList());
            }
            if (geoJson != null) {
                geoJson.write(d.key(), row, place(d));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> row(Difference d) {
        ShapeShift shift = d.shift();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("key", d.key());
        row.put("becomes", d.kind().name().toLowerCase(Locale.ROOT));
        row.put("from", d.from() == null ? null : d.from().toString());
        row.put("moved_m", shift == null ? null : round(shift.largestMetres(), 1e3));
        row.put("changed_m2", shift == null ? null : round(shift.areaSquareMetres(), 10));
        row.put(
                "changes",
                d.attributes().stream().map(DiffFiles::change).collect(Collectors.joining("; ")));
        return row;
    }

    private static double round(double number, double parts) {
        return Math.round(number * parts) / parts;
    }

    private static String change(AttributeChange c) {
        return "%s: %s → %s".formatted(c.name(), text(c.before()), text(c.after()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "∅" : value.toString();
    }

    /** Where a thing is to be looked for; of a point that moves, its way. */
    private static @Nullable Geometry place(Difference d) {
        Geometry after = d.after();
        if (d.before() instanceof Point was && after instanceof Point is && d.shift() != null) {
            return after.getFactory()
                    .createLineString(new Coordinate[] {was.getCoordinate(), is.getCoordinate()});
        }
        return after;
    }

    @Override
    public void close() throws IOException {
        try (csv) {
            if (geoJson != null) {
                geoJson.close();
            }
        }
    }
}
