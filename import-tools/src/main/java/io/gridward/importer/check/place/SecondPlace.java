package io.gridward.importer.check.place;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.check.CellValues;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.fieldmap.PlaceColumns;
import io.gridward.importer.survey.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Q02: a file that says its places twice, as shapes and as two columns of numbers, says the same
 * both times. The one that is not taken may be of any known system and in either order: they
 * disagree where none of the readings comes within 5 m.
 */
public final class SecondPlace implements RowCheck {
    private static final double TOLERANCE_METRES = 5;

    /** Longer shapes are not compared: nesting and size stay bounded. */
    private static final int MOST_CHARACTERS = 4000;

    private static final List<String> SHAPES = List.of("wkt", "geom", "shape");
    private static final GeometryFactory POINTS = new GeometryFactory();
    private static final CoordinateFilter SWAP =
            c -> {
                double x = c.x;
                c.x = c.y;
                c.y = x;
            };

    private final int first;
    private final int second;
    private final String names;
    private final Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
    private final List<Reprojection> systems = new ArrayList<>();

    /** Reads two columns of numbers, or one of shapes: the second is -1 then. */
    private SecondPlace(int first, int second, String names) {
        this.first = first;
        this.second = second;
        this.names = names;
        for (Crs crs : Crs.list()) {
            if (crs != Crs.WGS84) {
                systems.add(Reprojection.between(crs, Crs.CGCS2000));
            }
        }
    }

    /** The check of a file that has both; empty when it has not. */
    public static Optional<RowCheck> of(FieldMap map) {
        PlaceColumns taken = map.place().orElse(new PlaceColumns.None());
        if (taken instanceof PlaceColumns.None) {
            return Optional.empty();
        }
        List<String> header =
                map.header().stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
        boolean shapes = taken instanceof PlaceColumns.Shape || taken instanceof PlaceColumns.Wkt;
        return shapes ? numbers(map, header) : shape(map, header);
    }

    private static Optional<RowCheck> numbers(FieldMap map, List<String> header) {
        List<String[]> pairs = new ArrayList<>(List.of(PlaceColumns.DEGREES));
        pairs.addAll(List.of(PlaceColumns.NUMBERS));
        for (String[] pair : pairs) {
            int x = header.indexOf(pair[0]);
            int y = header.indexOf(pair[1]);
            if (x >= 0 && y >= 0) {
                String names = map.header().get(x).strip() + ", " + map.header().get(y).strip();
                return Optional.of(new SecondPlace(x, y, names));
            }
        }
        return Optional.empty();
    }

    private static Optional<RowCheck> shape(FieldMap map, List<String> header) {
        for (String name : SHAPES) {
            int column = header.indexOf(name);
            if (column >= 0 && map.ignored().contains(map.header().get(column))) {
                return Optional.of(new SecondPlace(column, -1, map.header().get(column).strip()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void check(CheckedRow row) {
        Geometry told = row.geometry() == null ? null : told(row.raw());
        if (told == null) {
            return;
        }
        Geometry swapped = told.copy();
        swapped.apply(SWAP);
        swapped.geometryChanged();
        try {
            Geometry ground = toMetres.apply(row.geometry());
            if (systems.stream()
                    .noneMatch(s -> near(s, told, ground) || near(s, swapped, ground))) {
                String text = second < 0 ? row.raw().cell(first) : told.toText();
                row.fault(Fault.PLACE_MISMATCH, "geom", names, cut(text));
            }
        } catch (
                OutsideCrs
                        e) { // the place that is taken is nowhere near, which another check tells
            return;
        }
    }

    private @Nullable Geometry told(RawRow row) {
        if (second >= 0) {
            Double x = CellValues.number(row.cell(first));
            Double y = CellValues.number(row.cell(second));
            return x == null || y == null ? null : POINTS.createPoint(new Coordinate(x, y));
        }
        String text = row.cell(first);
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            return null;
        }
        try {
            Geometry shape = new WKTReader().read(text);
            return shape.isEmpty() || shape instanceof GeometryCollection ? null : shape;
        } catch (ParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private boolean near(Reprojection system, Geometry told, Geometry ground) {
        try {
            return toMetres.apply(system.apply(told)).isWithinDistance(ground, TOLERANCE_METRES);
        } catch (OutsideCrs e) {
            return false;
        }
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
