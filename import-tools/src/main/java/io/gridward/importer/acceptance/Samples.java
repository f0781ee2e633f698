package io.gridward.importer.acceptance;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CellValues;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.fieldmap.PlaceColumns;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.open.SurveyFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads things of a layer and of a sample file, both as points in EPSG:4550. */
public final class Samples {
    private final Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
    private final Layer layer;

    /** Reads things of a layer. */
    public Samples(Layer layer) {
        this.layer = layer;
    }

    /** Things of a source that hold on a day; areas and lines by their middle. */
    public List<SampleThing> stored(FeatureSource source, LocalDate day) {
        List<SampleThing> things = new ArrayList<>();
        try (FeatureStream stored = source.read(FeatureQuery.of(layer, day))) {
            while (stored.hasNext()) {
                Feature f = stored.next();
                Geometry shape = f.geometry();
                if (shape != null && !shape.isEmpty()) {
                    String type = text(f.value(typeAttribute()));
                    String accuracy = has("accuracy_class") ? text(f.value("accuracy_class")) : "";
                    Coordinate at = shape.getCentroid().getCoordinate();
                    things.add(thing(f.key(), type, accuracy, at.x, at.y));
                }
            }
        }
        return things;
    }

    /**
     * Things of a sample file, with lon and lat in degrees of EPSG:4490 or shapes in them.
     *
     * @throws UnreadableFile when the file has no places, or a row has none
     */
    public List<SampleThing> file(Path path) {
        SurveyFile file = SurveyFiles.open(path, null, null, layer.name());
        FieldMap map = FieldMap.of(layer, file.header(), file.hasGeometry(), null);
        PlaceColumns place = map.place().orElse(new PlaceColumns.None());
        boolean degrees =
                place instanceof PlaceColumns.LonLat
                        || place instanceof PlaceColumns.Wkt
                        || file.hasGeometry();
        if (!degrees) {
            throw new UnreadableFile(
                    "样本 “%1$s” 需要列 lon、lat（EPSG:4490）或图形 / sample '%1$s' needs columns lon, lat (EPSG:4490) or shapes"
                            .formatted(file.name()));
        }
        List<SampleThing> things = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            while (rows.hasNext()) {
                things.add(thing(file, map, place, rows.next()));
            }
        }
        return things;
    }

    private SampleThing thing(SurveyFile file, FieldMap map, PlaceColumns place, RawRow row) {
        Coordinate at =
                place instanceof PlaceColumns.LonLat c ? degrees(row, c) : shape(row, place);
        if (at == null) {
            throw new UnreadableFile(
                    "样本 “%1$s” 第 %2$d 行没有坐标，请补测 / row %2$d of sample '%1$s' has no coordinates: survey them"
                            .formatted(file.name(), row.number()));
        }
        String accuracy = cell(map, row, "accuracy_class");
        String type = cell(map, row, typeAttribute());
        try {
            return thing(cell(map, row, layer.key()), type, accuracy, at.x, at.y);
        } catch (OutsideCrs e) {
            throw new UnreadableFile(
                    "样本 “%1$s” 第 %2$d 行的坐标不在城市附近 / coordinates in row %2$d of sample '%1$s' are nowhere near the city"
                            .formatted(file.name(), row.number()),
                    e);
        }
    }

    private static @Nullable Coordinate degrees(RawRow row, PlaceColumns.LonLat columns) {
        Double lon = CellValues.number(row.cell(columns.lon()));
        Double lat = CellValues.number(row.cell(columns.lat()));
        return lon == null || lat == null ? null : new Coordinate(lon, lat);
    }

    private static @Nullable Coordinate shape(RawRow row, PlaceColumns place) {
        Geometry shape = place instanceof PlaceColumns.Wkt c ? text(row, c) : row.geometry();
        return shape == null || shape.isEmpty() ? null : shape.getCentroid().getCoordinate();
    }

    private static @Nullable Geometry text(RawRow row, PlaceColumns.Wkt columns) {
        try {
            return new WKTReader().read(row.cell(columns.column()));
        } catch (ParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private SampleThing thing(String key, String type, String accuracy, double lon, double lat) {
        double[] xy = {lon, lat};
        toMetres.apply(xy, 1);
        return new SampleThing(key, type, accuracy, xy[0], xy[1]);
    }

    private String typeAttribute() {
        return has("type_code") ? "type_code" : has("kind") ? "kind" : layer.key();
    }

    private boolean has(String attribute) {
        return layer.find(attribute).isPresent();
    }

    private String cell(FieldMap map, RawRow row, String attribute) {
        int i = layer.indexOf(attribute);
        return i < 0 ? "" : row.cell(map.column(i));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }
}
