package io.gridward.importer.position;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Feature;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Q13: no other component of the same scheme and type lies within 0.3 m (duplicate) or 1 m (look
 * again), be it an earlier row of the file or in the store. Points only. The store's components
 * that the file delivers anew count with their new position.
 */
public final class NearbyComponents implements PositionQuestion {
    private static final double DUPLICATE_METRES = 0.3;

    private final NearbyPoints points;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);

    /**
     * Keeps components apart from those of the store.
     *
     * @param stored the store's components with scheme, type and shape
     * @param reading what is known of the file: components it delivers anew are left out
     */
    public NearbyComponents(Iterator<Feature> stored, FirstReading reading) {
        List<Known> known = new ArrayList<>();
        while (stored.hasNext()) {
            Feature component = stored.next();
            String scheme = component.text("scheme");
            String type = component.text("type_code");
            double[] xy = metres(component.geometry());
            if (scheme != null && type != null && xy != null && !reading.hasCode(component.key())) {
                long code = FirstReading.digits(component.key());
                known.add(new Known(kind(scheme, type), xy[0], xy[1], code));
            }
        }
        this.points = new NearbyPoints(known.size() + reading.rows());
        known.forEach(k -> points.add(k.kind(), k.x(), k.y(), k.code()));
    }

    private record Known(int kind, double x, double y, long code) {}

    @Override
    public boolean findsFault(CheckedRow row, int index) {
        String scheme = row.text("scheme");
        String type = row.text("type_code");
        double[] xy = metres(row.geometry());
        if (scheme == null || type == null || xy == null) {
            return false;
        }
        int kind = kind(scheme, type);
        long code = FirstReading.digits(String.valueOf(row.text("code")));
        NearbyPoints.Near near = points.nearest(kind, xy[0], xy[1], code);
        points.add(kind, xy[0], xy[1], code);
        if (near == null) {
            return false;
        }
        row.fault(
                near.metres() <= DUPLICATE_METRES
                        ? Fault.DUPLICATE_POSITION
                        : Fault.NEAR_DUPLICATE_POSITION,
                "geom",
                String.valueOf(near.code()),
                String.format(Locale.ROOT, "%.2f", near.metres()));
        return true;
    }

    private int kind(String scheme, String type) {
        return kinds.computeIfAbsent(scheme + '/' + type, k -> kinds.size());
    }

    private double @Nullable [] metres(@Nullable Geometry shape) {
        if (!(shape instanceof Point) || shape.isEmpty()) {
            return null;
        }
        Coordinate c = shape.getCoordinate();
        double[] xy = {c.x, c.y};
        try {
            toMetres.apply(xy, 1);
            return xy;
        } catch (OutsideCrs e) {
            return null;
        }
    }
}
