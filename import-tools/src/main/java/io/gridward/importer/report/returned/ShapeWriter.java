package io.gridward.importer.report.returned;

import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.GeometryKind;
import io.gridward.importer.geopackage.GeoPackageColumn;
import io.gridward.importer.geopackage.GeoPackageWriter;
import io.gridward.importer.report.note.Note;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A GeoPackage with the shapes as they came, in the coordinate system they came in, and every
 * attribute as text: for GeoPackages, shapefiles and other files of shapes.
 */
final class ShapeWriter implements RowWriter {
    private final GeoPackageWriter out;
    private final List<Integer> columns;

    ShapeWriter(Path path, SurveyFile file, int epsg) {
        this.columns = AddedColumns.own(file.header());
        this.out = GeoPackageWriter.create(path);
        List<String> names = new ArrayList<>(columns.stream().map(file.header()::get).toList());
        names.addAll(AddedColumns.NAMES);
        out.addLayer(
                "findings",
                file.name(),
                distinct(names).stream()
                        .map(name -> new GeoPackageColumn(name, AttributeType.TEXT))
                        .toList(),
                epsg,
                GeometryKind.GEOMETRY);
    }

    /** Names that differ in more than case, which SQLite takes for the same. */
    private static List<String> distinct(List<String> names) {
        List<String> taken = new ArrayList<>(List.of("fid", "geom"));
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String free = name;
            while (taken.contains(free.toLowerCase(Locale.ROOT))) {
                free += "_";
            }
            taken.add(free.toLowerCase(Locale.ROOT));
            distinct.add(free);
        }
        return distinct;
    }

    @Override
    public void row(RawRow row, List<Note> notes) {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            cells.add(column < row.cells().size() ? row.cells().get(column) : "");
        }
        cells.addAll(AddedColumns.cells(row.number(), notes, text -> true));
        out.write(cells, row.geometry());
    }

    @Override
    public void close() {
        out.close();
    }
}
