package io.gridward.importer.position.nearby;

import io.gridward.core.layer.Feature;
import io.gridward.importer.check.RowKey;
import io.gridward.importer.position.shape.GroundPoints;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.LongPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Where the store's components lie and what they are; 36 bytes a component. Immutable. */
public final class StoredComponents {
    private final int[] kinds;
    private final double[] xy;
    private final long[] codes;
    private final long[] sortedCodes;

    private StoredComponents(int[] kinds, double[] xy, long[] codes) {
        this.kinds = kinds;
        this.xy = xy;
        this.codes = codes;
        this.sortedCodes = codes.clone();
        Arrays.sort(sortedCodes);
    }

    /** A store without components. */
    public static StoredComponents none() {
        return new StoredComponents(new int[0], new double[0], new long[0]);
    }

    /**
     * Reads them.
     *
     * @param stored components with scheme, type and shape
     */
    public static StoredComponents of(Iterator<Feature> stored) {
        GroundPoints ground = new GroundPoints();
        IntStream.Builder kinds = IntStream.builder();
        DoubleStream.Builder xy = DoubleStream.builder();
        LongStream.Builder codes = LongStream.builder();
        while (stored.hasNext()) {
            Feature component = stored.next();
            double[] point = ground.metres(component.geometry());
            boolean placed = point != null;
            String scheme = component.text("scheme");
            String type = component.text("type_code");
            kinds.add(placed ? ComponentKinds.of(scheme, type) : ComponentKinds.UNKNOWN);
            xy.add(placed ? point[0] : Double.NaN).add(placed ? point[1] : Double.NaN);
            codes.add(RowKey.number(component.key()));
        }
        return new StoredComponents(
                kinds.build().toArray(), xy.build().toArray(), codes.build().toArray());
    }

    /** True when the store has a component of that code. */
    public boolean has(long code) {
        return Arrays.binarySearch(sortedCodes, code) >= 0;
    }

    /**
     * Those that have a place and a type.
     *
     * @param without components to leave out, by what stands for their codes
     */
    public NearbyPoints points(LongPredicate without) {
        NearbyPoints points = new NearbyPoints(codes.length);
        for (int i = 0; i < codes.length; i++) {
            if (kinds[i] != ComponentKinds.UNKNOWN && !without.test(codes[i])) {
                points.add(kinds[i], xy[2 * i], xy[2 * i + 1], codes[i]);
            }
        }
        return points;
    }
}
