package io.gridward.importer.position;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.RowKey;
import io.gridward.importer.check.Threshold;
import io.gridward.importer.position.shape.Mending;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where every row of a file lies in EPSG:4490, and what is known from all of them together: the
 * grid at each, whose numbers are swapped, and which belong to a block shifted by a web map. Where
 * the repair is accepted, a row lies where it lies after it. Row index 0 is data row 1. Immutable.
 */
final class Positions {
    private static final int CHUNK = 4096;

    private final FirstReading reading;
    private final CrsName crs;
    private final double[] lonLat;
    private final @Nullable String[] grids;
    private final byte[] mendings;
    private final boolean[] inside;

    private Positions(
            FirstReading reading,
            CrsName crs,
            double[] lonLat,
            @Nullable String[] grids,
            byte[] mendings) {
        this.reading = reading;
        this.crs = crs;
        this.lonLat = lonLat;
        this.grids = grids;
        this.mendings = mendings;
        this.inside = new boolean[mendings.length];
    }

    /** Converts all rows and looks at them together; on all processors. */
    static Positions of(FirstReading reading, FileCrs file, CityMap city, CheckOptions options) {
        CrsName crs = file.name();
        double[] lonLat = new double[2 * reading.rows()];
        for (int i = 0; i < reading.rows(); i++) {
            lonLat[2 * i] = crs.northFirst() ? reading.second(i) : reading.first(i);
            lonLat[2 * i + 1] = crs.northFirst() ? reading.first(i) : reading.second(i);
        }
        convert(lonLat, Reprojection.between(crs.crs(), Crs.CGCS2000));
        Positions positions =
                new Positions(
                        reading,
                        crs,
                        lonLat,
                        new String[city.hasGrids() ? reading.rows() : 0],
                        new byte[reading.rows()]);
        positions.eachRow(i -> positions.look(i, city, file.shift(), options.accepted()));
        positions.keepBlocks(city, options);
        return positions;
    }

    private void eachRow(IntConsumer look) {
        IntStream.range(0, reading.rows()).parallel().forEach(look);
    }

    private void look(int i, CityMap city, Mending whole, Set<RepairKind> accepted) {
        boolean there = plausible(i) && city.inside(lon(i), lat(i));
        inside[i] = there;
        if (!there && !Double.isNaN(reading.first(i))) {
            double[] swapped = swapped(i);
            if (!Double.isNaN(swapped[0]) && city.inside(swapped[0], swapped[1])) {
                mendings[i] = (byte) Mending.SWAP.ordinal();
                if (accepted.contains(RepairKind.SWAP_AXES)) {
                    move(i, swapped, city);
                }
            }
        }
        if (grids.length > 0) {
            grids[i] = plausible(i) ? city.gridAt(lon(i), lat(i)) : null;
            if (mendings[i] == 0 && plausible(i)) {
                boolean tells = reading.statedGrid(i) != 0;
                mendings[i] = (byte) (tells ? shift(i, city) : whole).ordinal();
            }
        }
    }

    private void move(int i, double[] there, CityMap city) {
        lonLat[2 * i] = there[0];
        lonLat[2 * i + 1] = there[1];
        inside[i] = plausible(i) && city.inside(lon(i), lat(i));
    }

    /** The shift by which a row lies outside the grid it states, if there is one. */
    private Mending shift(int i, CityMap city) {
        long stated = reading.statedGrid(i);
        if (stated == number(grids[i])) {
            return Mending.NONE;
        }
        for (Mending shift : List.of(Mending.UNSHIFT_GCJ02, Mending.UNSHIFT_BD09)) {
            double[] back = shift.unshift(lon(i), lat(i));
            if (stated == number(city.gridAt(back[0], back[1]))) {
                return shift;
            }
        }
        return Mending.NONE;
    }

    /** Forgets shifts that too few rows share, and makes the others where that is accepted. */
    private void keepBlocks(CityMap city, CheckOptions options) {
        int[] rows = new int[Mending.values().length];
        for (byte mending : mendings) {
            rows[mending]++;
        }
        boolean accepted = options.accepted().contains(RepairKind.UNSHIFT);
        double least = options.value(Threshold.SHIFTED_ROWS);
        eachRow(
                i -> {
                    Mending mending = Mending.of(mendings[i]);
                    if (mending.unshifts() && rows[mending.ordinal()] < least) {
                        mendings[i] = 0;
                    } else if (mending.unshifts() && accepted) {
                        move(i, mending.unshift(lon(i), lat(i)), city);
                        grids[i] = city.gridAt(lon(i), lat(i));
                    }
                });
    }

    /** Converts in chunks; where one coordinate of a chunk cannot be, one by one. */
    private static void convert(double[] xy, Reprojection reprojection) {
        for (int from = 0; from < xy.length; from += CHUNK) {
            int to = Math.min(from + CHUNK, xy.length);
            double[] chunk = Arrays.copyOfRange(xy, from, to);
            try {
                reprojection.apply(chunk, chunk.length / 2);
            } catch (OutsideCrs e) {
                chunk = oneByOne(Arrays.copyOfRange(xy, from, to), reprojection);
            }
            System.arraycopy(chunk, 0, xy, from, chunk.length);
        }
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

    private static long number(@Nullable String gridCode) {
        return gridCode == null ? -1 : RowKey.digits(gridCode);
    }

    /** Number of rows. */
    int rows() {
        return reading.rows();
    }

    /** What stands for the code of a row, 0 for none. */
    long code(int row) {
        return reading.code(row);
    }

    /** Longitude of a row; NaN when it has none. */
    double lon(int row) {
        return lonLat[2 * row];
    }

    /** Latitude of a row; NaN when it has none. */
    double lat(int row) {
        return lonLat[2 * row + 1];
    }

    /** {lon, lat} of a row before any repair; NaN when it has none. */
    double[] unmended(int row) {
        double x = crs.northFirst() ? reading.second(row) : reading.first(row);
        double y = crs.northFirst() ? reading.first(row) : reading.second(row);
        return convertOne(x, y, Reprojection.between(crs.crs(), Crs.CGCS2000));
    }

    /** {lon, lat} of a row if its two numbers are read the other way round; NaN when impossible. */
    double[] swapped(int row) {
        double x = crs.northFirst() ? reading.first(row) : reading.second(row);
        double y = crs.northFirst() ? reading.second(row) : reading.first(row);
        return convertOne(x, y, Reprojection.between(crs.crs(), Crs.CGCS2000));
    }

    /** The two numbers of a row the other way round. */
    String writtenSwapped(int row) {
        return plain(reading.second(row)) + ", " + plain(reading.first(row));
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

    /** True when a row lies in the city, by {@link CityMap#inside}. */
    boolean isInside(int row) {
        return inside[row];
    }

    /** Code of the grid a row lies in; null when none. */
    @Nullable String grid(int row) {
        return grids.length == 0 ? null : grids[row];
    }

    /** What is wrong with the position of a row as a whole. */
    Mending mending(int row) {
        return Mending.of(mendings[row]);
    }
}
