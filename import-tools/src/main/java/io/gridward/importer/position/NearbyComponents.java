package io.gridward.importer.position;

import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.Repair;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.Threshold;
import io.gridward.importer.position.nearby.ComponentKinds;
import io.gridward.importer.position.nearby.NearbyPoints;
import io.gridward.importer.position.nearby.StoredComponents;
import io.gridward.importer.position.shape.GroundPoints;
import io.gridward.importer.position.shape.Mending;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Q13: no other component of the same scheme and type lies within 0.3 m (duplicate) or 1 m (look
 * again), be it an earlier row of the file or in the store. Points only. The store's components
 * that the file delivers anew count with their new position; rows without a usable position do not
 * count. A duplicate that the store does not have yet may be merged into the other: left out.
 */
final class NearbyComponents implements PositionQuestion {
    private static final int ALL = Integer.MAX_VALUE;

    private final StoredComponents stored;
    private final FirstReading reading;
    private final NearbyPoints storedPoints;
    private final NearbyPoints filePoints;
    private final GroundPoints ground = new GroundPoints();
    private final double duplicateMetres;
    private final double nearMetres;

    /** Keeps the rows of a file apart from each other and from those of the store. */
    NearbyComponents(
            StoredComponents stored,
            FirstReading reading,
            Positions positions,
            CityMap city,
            CheckOptions options) {
        this.stored = stored;
        this.reading = reading;
        this.storedPoints = stored.points(reading::hasNumber);
        this.filePoints = new NearbyPoints(positions.rows());
        this.duplicateMetres = options.value(Threshold.DUPLICATE_METRES);
        this.nearMetres = Math.max(duplicateMetres, options.value(Threshold.NEAR_DUPLICATE_METRES));
        for (int i = 0; i < positions.rows(); i++) {
            long code = positions.code(i);
            int kind = ComponentKinds.ofCode(code);
            double[] xy =
                    kind != ComponentKinds.UNKNOWN && usable(positions, i, city, options)
                            ? ground.metres(positions.lon(i), positions.lat(i))
                            : null;
            if (xy == null) {
                filePoints.skip();
            } else {
                filePoints.add(kind, xy[0], xy[1], code);
            }
        }
    }

    private static boolean usable(Positions positions, int i, CityMap city, CheckOptions options) {
        Mending mending = positions.mending(i);
        RepairKind kind = mending == Mending.SWAP ? RepairKind.SWAP_AXES : RepairKind.UNSHIFT;
        return positions.plausible(i)
                && (mending == Mending.NONE || options.accepted().contains(kind))
                && (!city.hasGrids() || positions.grid(i) != null);
    }

    @Override
    public boolean findsFault(CheckedRow row, int index) {
        double[] xy = ground.metres(row.geometry());
        if (xy == null) {
            return false;
        }
        NearbyPoints.Near near = nearest(row, index, xy);
        if (near == null || near.metres() > nearMetres) {
            return false;
        }
        String other = String.valueOf(near.code());
        String apart = String.format(Locale.ROOT, "%.2f", near.metres());
        if (near.metres() > duplicateMetres) {
            row.fault(Fault.NEAR_DUPLICATE_POSITION, "geom", other, apart);
            return true;
        }
        if (stored.has(reading.code(index))) {
            row.fault(Fault.DUPLICATE_POSITION, "geom", other, apart);
            return true;
        }
        String code = String.valueOf(row.text("code"));
        Repair merge = new Repair(RepairKind.MERGE_DUPLICATE, "code", code, other);
        if (row.fault(Fault.DUPLICATE_POSITION, "geom", other, apart, merge)) {
            row.mergeInto(other);
        }
        return true;
    }

    private NearbyPoints.@Nullable Near nearest(CheckedRow row, int index, double[] xy) {
        long code = reading.code(index);
        int storedKind = ComponentKinds.of(row.text("scheme"), row.text("type_code"));
        int fileKind = ComponentKinds.ofCode(code);
        NearbyPoints.Near there = storedPoints.nearest(storedKind, xy[0], xy[1], code, ALL);
        NearbyPoints.Near here = filePoints.nearest(fileKind, xy[0], xy[1], code, index);
        if (here == null || there == null) {
            return here == null ? there : here;
        }
        return there.metres() <= here.metres() ? there : here;
    }
}
