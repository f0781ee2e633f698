package io.gridward.importer.reference;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.check.place.ContextLayers;
import io.gridward.importer.check.place.ContextLayers.Kind;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.open.SurveyFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Reads buildings, water and roads from a file of any format that surveys come in: a column {@code
 * kind} says what a shape is, in either language. The file states its coordinate system, or is in
 * degrees of EPSG:4490.
 */
public final class ContextFile {
    private static final List<String> COLUMNS = List.of("kind", "类别", "种类", "type");
    private static final List<String> SHAPES = List.of("wkt", "geom", "shape");
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "building", Kind.BUILDING,
                    "建筑", Kind.BUILDING,
                    "建筑物", Kind.BUILDING,
                    "water", Kind.WATER,
                    "水面", Kind.WATER,
                    "水系", Kind.WATER,
                    "road", Kind.ROAD,
                    "道路", Kind.ROAD);

    private ContextFile() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableFile when it cannot be read, or has no kinds or no shapes
     */
    public static ContextLayers read(Path path) {
        SurveyFile file = SurveyFiles.open(path, null, null, "context");
        int kindColumn = column(file, COLUMNS);
        int shapeColumn = column(file, SHAPES);
        if (kindColumn < 0 || !file.hasGeometry() && shapeColumn < 0) {
            throw new UnreadableFile(
                    "参照文件 “%1$s” 需要列 kind（building/water/road）和图形 / context file '%1$s' needs a column 'kind' (building/water/road) and shapes"
                            .formatted(file.name()));
        }
        Crs crs = file.declaredCrs().map(CrsName::crs).orElse(Crs.CGCS2000);
        Reprojection toDegrees = Reprojection.between(crs, Crs.CGCS2000);
        Map<Kind, List<Geometry>> shapes = new EnumMap<>(Kind.class);
        try (RowStream rows = file.rows()) {
            while (rows.hasNext()) {
                RawRow row = rows.next();
                Kind kind = KINDS.get(row.cell(kindColumn).toLowerCase(Locale.ROOT));
                Geometry shape = shape(row, shapeColumn);
                if (kind != null && shape != null && !shape.isEmpty() && shape.isValid()) {
                    shapes.computeIfAbsent(kind, k -> new ArrayList<>())
                            .add(toDegrees.apply(shape));
                }
            }
        } catch (OutsideCrs e) {
            throw new UnreadableFile(
                    "参照文件 “%1$s” 的坐标不在 %2$s 内 / coordinates of context file '%1$s' are not in %2$s"
                            .formatted(file.name(), crs.code()),
                    e);
        }
        return new ContextLayers(shapes);
    }

    private static int column(SurveyFile file, List<String> names) {
        List<String> header =
                file.header().stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
        return names.stream().mapToInt(header::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    }

    private static @Nullable Geometry shape(RawRow row, int shapeColumn) {
        if (shapeColumn < 0 || row.geometry() != null) {
            return row.geometry();
        }
        try {
            return new WKTReader().read(row.cell(shapeColumn));
        } catch (ParseException | IllegalArgumentException e) {
            return null;
        }
    }
}
