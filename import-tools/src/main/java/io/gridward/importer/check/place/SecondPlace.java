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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Q02: a file that says its places twice, as shapes and as two columns of numbers, says the same
 * both times. The numbers may be of any known system and in either order: they disagree where none
 * of the readings comes within 5 m of the shape.
 */
public final class SecondPlace implements RowCheck {
    private static final double TOLERANCE_METRES = 5;
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final int first;
    private final int second;
    private final String names;
    private final Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
    private final List<Reprojection> systems = new ArrayList<>();

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
        if (!(taken instanceof PlaceColumns.Shape) && !(taken instanceof PlaceColumns.Wkt)) {
            return Optional.empty();
        }
        List<String> header =
                map.header().stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
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

    @Override
    public void check(CheckedRow row) {
        Geometry shape = row.geometry();
        Double x = CellValues.number(row.raw().cell(first));
        Double y = CellValues.number(row.raw().cell(second));
        if (shape == null || x == null || y == null) {
            return;
        }
        try {
            Geometry ground = toMetres.apply(shape);
            if (systems.stream().noneMatch(s -> near(s, x, y, ground) || near(s, y, x, ground))) {
                String numbers = row.raw().cell(first) + ", " + row.raw().cell(second);
                row.fault(Fault.PLACE_MISMATCH, "geom", names, numbers);
            }
        } catch (OutsideCrs e) { // the shape itself is nowhere near, which another check tells
            return;
        }
    }

    private boolean near(Reprojection system, double x, double y, Geometry ground) {
        double[] xy = {x, y};
        try {
            system.apply(xy, 1);
            toMetres.apply(xy, 1);
        } catch (OutsideCrs e) {
            return false;
        }
        return ground.isWithinDistance(
                POINTS.createPoint(new Coordinate(xy[0], xy[1])), TOLERANCE_METRES);
    }
}
