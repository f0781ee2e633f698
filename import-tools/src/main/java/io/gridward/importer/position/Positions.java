package io.gridward.importer.position;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.Gcj02;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where every row of a file lies in EPSG:4490, and what is known from all of them together: the
 * grid at each, and which belong to a block shifted by GCJ-02. Row index 0 is data row 1.
 */
final class Positions {
    /** Fewer rows than this are no block. */
    static final int BLOCK_ROWS = 5;

    private static final int CHUNK = 4096;

    private final FirstReading reading;
    private final CrsName crs;
    private final double[] lonLat;
    private final @Nullable String[] grids;
    private final BitSet shifted;

    private Positions(FirstReading reading, CrsName crs, double[] lonLat, CityMap city) {
        this.reading = reading;
        this.crs = crs;
        this.lonLat = lonLat;
        this.grids = new String[city.hasGrids() ? reading.rows() : 0];
        IntStream.range(0, grids.length)
                .parallel()
                .forEach(i -> grids[i] = plausible(i) ? city.gridAt(lon(i), lat(i)) : null);
        this.shifted = findShifted(city);
    }

    /** Converts all rows and looks at them together. */
    static Positions of(FirstReading reading, CrsName crs, CityMap city) {
        double[] lonLat = new double[2 * reading.rows()];
        for (int i = 0; i < reading.rows(); i++) {
            lonLat[2 * i] = crs.northFirst() ? reading.second(i) : reading.first(i);
            lonLat[2 * i + 1] = crs.northFirst() ? reading.first(i) : reading.second(i);
        }
        convert(lonLat, Reprojection.between(crs.crs(), Crs.CGCS2000));
        return new Positions(reading, crs, lonLat, city);
    }

    /** Converts in chunks; where one coordinate of a chunk cannot be, one by one. */
    private static void convert(double[] xy, Reprojection reprojection) {
        IntStream.rangeClosed(0, (xy.length - 1) / CHUNK)
                .parallel()
                .forEach(chunk -> convert(xy, chunk * CHUNK, reprojection));
    }

    private static void convert(double[] xy, int from, Reprojection reprojection) {
        int to = Math.min(from + CHUNK, xy.length);
        double[] chunk = Arrays.copyOfRange(xy, from, to);
        try {
            reprojection.apply(chunk, chunk.length / 2);
        } catch (OutsideCrs e) {
            chunk = oneByOne(Arrays.copyOfRange(xy, from, to), reprojection);
        }
        System.arraycopy(chunk, 0, xy, from, chunk.length);
    }

    private static double[] oneByOne(double[] xy, Reprojection reprojection) {
        for (int i = 0; i < xy.length; i += 2) {
            double[] point = convertOne(xy[i], xy[i + 1], reprojection);
            System.arraycopy(point, 0, xy, i, 2);
        }
        return xy;
    }

    private static double[] convertOne(double x, double y, Reprojection reprojection) {
        double[] point = {x, y};
        if (Double.isNaN(x)) {
            return point;
        }
        try {
            reprojection.apply(point, 1);
        } catch (OutsideCrs e) {
            Arrays.fill(point, Double.NaN);
        }
        return point;
    }

    private BitSet findShifted(CityMap city) {
        BitSet found = new BitSet();
        for (int i = 0; i < grids.length; i++) {
            long stated = reading.statedGrid(i);
            if (stated != 0 && plausible(i) && stated != number(grids[i])) {
                double[] back = Gcj02.unshift(lon(i), lat(i));
                if (stated == number(city.gridAt(back[0], back[1]))) {
                    found.set(i);
                }
            }
        }
        return found.cardinality() >= BLOCK_ROWS ? found : new BitSet();
    }

    private static long number(@Nullable String gridCode) {
        return gridCode == null ? -1 : FirstReading.digits(gridCode);
    }

    /** Longitude of a row; NaN when it has none. */
    double lon(int row) {
        return lonLat[2 * row];
    }

    /** Latitude of a row; NaN when it has none. */
    double lat(int row) {
        return lonLat[2 * row + 1];
    }

    /** {lon, lat} of a row if its two numbers are read the other way round; NaN when impossible. */
    double[] swapped(int row) {
        double x = crs.northFirst() ? reading.first(row) : reading.second(row);
        double y = crs.northFirst() ? reading.second(row) : reading.first(row);
        return convertOne(x, y, Reprojection.between(crs.crs(), Crs.CGCS2000));
    }

    /** The two numbers of a row as written. */
    String written(int row) {
        return plain(reading.first(row)) + ", " + plain(reading.second(row));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** True for a position in or around China (73°–136°E, 3°–54°N). */
    boolean plausible(int row) {
        return lon(row) >= 73 && lon(row) <= 136 && lat(row) >= 3 && lat(row) <= 54;
    }

    /** Code of the grid a row lies in; null when none. */
    @Nullable String grid(int row) {
        return grids.length == 0 ? null : grids[row];
    }

    /** True when the row belongs to a shifted block. */
    boolean shifted(int row) {
        return shifted.get(row);
    }
}
