package io.gridward.importer.survey.shapefile;

import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Shapes and attributes side by side; rows marked as deleted are passed over with their shapes. */
final class ShapefileRows implements RowStream {
    private final ShapefileParts parts;
    private final DbfHeader header;
    private final Charset charset;
    private final ShpRecords shapes;
    private final DbfRows rows;
    private long number;
    private @Nullable RawRow ahead; // house: the row that hasNext() had to read

    private ShapefileRows(
            ShapefileParts parts,
            DbfHeader header,
            Charset charset,
            ShpRecords shapes,
            DbfRows rows) {
        this.parts = parts;
        this.header = header;
        this.charset = charset;
        this.shapes = shapes;
        this.rows = rows;
    }

    static ShapefileRows open(
            ShapefileParts parts, DbfHeader header, Charset charset, ReadLimits limits)
            throws IOException {
        ShpRecords shapes = ShpRecords.open(parts.shp(), limits);
        try {
            DbfRows rows = DbfRows.open(parts.dbf(), header);
            return new ShapefileRows(parts, header, charset, shapes, rows);
        } catch (IOException e) {
            shapes.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            try {
                ahead = read();
            } catch (IOException e) {
                throw UnreadableFile.broken(parts.shp().name(), e);
            }
        }
        return ahead != null;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRow row = ahead;
        ahead = null;
        return java.util.Objects.requireNonNull(row);
    }

    private @Nullable RawRow read() throws IOException {
        while (true) {
            ByteBuffer record = shapes.next();
            if (!rows.next() || record == null) {
                requireAsMany(record != null);
                return null;
            }
            if (!rows.deleted()) {
                ShpShapes.Read shape = ShpShapes.read(record);
                List<String> cells = new ArrayList<>(header.fields().size());
                for (DbfField field : header.fields()) {
                    cells.add(field.text(rows.row(), charset));
                }
                return new RawRow(++number, cells, shape.shape(), shape.fault());
            }
        }
    }

    private void requireAsMany(boolean shapeLeft) {
        if (shapeLeft || rows.read() > shapes.read()) {
            throw DbfHeader.damaged(
                    parts.shp().name(),
                    shapeLeft ? "图形比属性行多" : "属性行比图形多",
                    shapeLeft ? "more shapes than rows" : "more rows than shapes");
        }
    }

    @Override
    public void close() {
        try (shapes) {
            rows.close();
        } catch (IOException e) {
            throw UnreadableFile.broken(parts.shp().name(), e);
        }
    }
}
