package io.gridward.importer.export.shapefile;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsText;
import io.gridward.core.layer.LocalText;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A zip archive of shapefiles, one for each kind of shape that comes: {@code .shp .shx .dbf .prj
 * .cpg}, and {@code .fields.csv} with the full names of cut columns. The files grow in a folder
 * beside the archive, as their lengths stand at their beginning.
 */
public final class ShapefileZip implements Closeable {
    private final Path archive;
    private final Path folder;
    private final String layer;
    private final List<DbfColumn> columns;
    private final Crs crs;
    private final Charset charset;
    private final LocalDate today;
    private final Map<ShpKind, Parts> parts = new EnumMap<>(ShpKind.class);
    private final List<LocalText> notes = new ArrayList<>();
    private long mixed;

    /** The files of one kind. */
    private record Parts(String name, ShpWriter shapes, DbfWriter table) {}

    /**
     * Starts an archive.
     *
     * @param layer name of the shapefile
     * @param columns columns of its table
     * @param crs system of the shapes
     * @param charset encoding of the texts
     * @param today day written into the table
     */
    public ShapefileZip(
            Path archive,
            String layer,
            List<DbfColumn> columns,
            Crs crs,
            Charset charset,
            LocalDate today)
            throws IOException {
        this.archive = archive;
        this.layer = layer;
        this.columns = List.copyOf(columns);
        this.crs = crs;
        this.charset = charset;
        this.today = today;
        Path parent = archive.toAbsolutePath().getParent();
        this.folder =
                Files.createTempDirectory(parent == null ? Path.of(".") : parent, ".shapefile");
    }

    /** Adds a row; a shape of mixed kinds is left out and noted. */
    public void write(List<String> cells, @Nullable Geometry shape) throws IOException {
        Geometry held = shape == null || shape.isEmpty() ? null : shape;
        if (held != null && !ShpKind.holds(held)) {
            held = null;
            mixed++;
        }
        ShpKind kind =
                held != null
                        ? ShpKind.of(held)
                        : parts.isEmpty() ? ShpKind.POINT : parts.keySet().iterator().next();
        Parts to = parts.get(kind);
        if (to == null) {
            to = open(kind);
            parts.put(kind, to);
        }
        to.shapes().write(held);
        to.table().write(cells);
    }

    private Parts open(ShpKind kind) throws IOException {
        String name = kind.title();
        return new Parts(
                name,
                new ShpWriter(folder.resolve(name + ".shp"), folder.resolve(name + ".shx"), kind),
                new DbfWriter(folder.resolve(name + ".dbf"), columns, charset, today));
    }

    /** What the format could not hold; complete once the archive is closed. */
    public List<LocalText> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() throws IOException {
        try {
            if (parts.isEmpty()) {
                parts.put(ShpKind.POINT, open(ShpKind.POINT));
            }
            long cut = 0;
            for (Parts p : parts.values()) {
                p.shapes().close();
                p.table().close();
                cut += p.table().cut();
            }
            note(
                    cut,
                    "个单元格超过 DBF 的 254 字节，已截断",
                    "cells longer than the 254 bytes of a DBF were cut");
            note(
                    mixed,
                    "个混合图形无法写入 shapefile",
                    "shapes of mixed kinds have no place in a shapefile");
            pack();
        } finally {
            remove();
        }
    }

    private void note(long count, String zh, String en) {
        if (count > 0) {
            notes.add(LocalText.of(count + " " + zh, count + " " + en));
        }
    }

    private void pack() throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Parts p : parts.values()) {
                String name = parts.size() == 1 ? layer : layer + "_" + p.name();
                for (String ending : List.of("shp", "shx", "dbf")) {
                    zip.putNextEntry(new ZipEntry(name + "." + ending));
                    Files.copy(folder.resolve(p.name() + "." + ending), zip);
                }
                text(zip, name + ".prj", CrsText.esri(crs));
                text(zip, name + ".cpg", charset.name());
                text(zip, name + ".fields.csv", fields());
            }
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String fields() {
        List<String> names = columns.stream().map(DbfColumn::name).toList();
        List<String> cut = ColumnNames.cut(names);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            lines.append(cut.get(i)).append(',').append(names.get(i)).append('\n');
        }
        return lines.toString();
    }

    private void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
