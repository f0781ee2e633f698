package io.gridward.importer.position;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds out the coordinate system of two columns of numbers: for each known system and both orders,
 * the share of rows that fall inside the city's rectangle. Decided when the best share is 60 % or
 * more and nobody else has it. EPSG:4326 is not asked apart: it is EPSG:4490 within centimetres.
 */
final class CrsInference {
    static final double ENOUGH = 0.60;

    private CrsInference() {}

    /** What was found. */
    record Evidence(Optional<CrsName> decided, List<CrsShare> shares, long rows) {

        /**
         * The best with the first number east, as shapes are written; empty when none is enough.
         */
        Optional<CrsName> plain() {
            List<CrsShare> east = shares.stream().filter(s -> !s.name().northFirst()).toList();
            return decide(east);
        }
    }

    /** Asks every row that has two numbers. */
    static Evidence infer(FirstReading reading, Envelope city) {
        List<CrsShare> shares = new ArrayList<>();
        long rows = countPlaced(reading);
        for (Crs crs : Crs.list()) {
            if (crs != Crs.WGS84) {
                rectangle(city, crs)
                        .ifPresent(
                                box -> {
                                    shares.add(share(reading, box, crs, false, rows));
                                    shares.add(share(reading, box, crs, true, rows));
                                });
            }
        }
        shares.sort(Comparator.comparingDouble(CrsShare::share).reversed());
        return new Evidence(decide(shares), List.copyOf(shares), rows);
    }

    /** True when every pair of numbers may be longitude and latitude, in either order. */
    static boolean areDegrees(FirstReading reading) {
        for (int i = 0; i < reading.rows(); i++) {
            if (Math.abs(reading.first(i)) > 180 || Math.abs(reading.second(i)) > 180) {
                return false;
            }
        }
        return true;
    }

    private static Optional<CrsName> decide(List<CrsShare> shares) {
        CrsShare best = shares.get(0);
        boolean unique = shares.size() == 1 || shares.get(1).share() < best.share();
        return best.share() >= ENOUGH && unique ? Optional.of(best.name()) : Optional.empty();
    }

    private static Optional<Envelope> rectangle(Envelope city, Crs crs) {
        try {
            return Optional.of(Reprojection.between(Crs.CGCS2000, crs).apply(city));
        } catch (OutsideCrs e) {
            return Optional.empty();
        }
    }

    private static long countPlaced(FirstReading reading) {
        long rows = 0;
        for (int i = 0; i < reading.rows(); i++) {
            rows += Double.isNaN(reading.first(i)) ? 0 : 1;
        }
        return rows;
    }

    private static CrsShare share(
            FirstReading reading, Envelope box, Crs crs, boolean northFirst, long rows) {
        long inside = 0;
        for (int i = 0; i < reading.rows(); i++) {
            double x = northFirst ? reading.second(i) : reading.first(i);
            double y = northFirst ? reading.first(i) : reading.second(i);
            inside += box.contains(x, y) ? 1 : 0;
        }
        return new CrsShare(
                new CrsName(crs, northFirst, crs.code()), rows == 0 ? 0 : (double) inside / rows);
    }
}
