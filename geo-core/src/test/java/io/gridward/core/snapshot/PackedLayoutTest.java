package io.gridward.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.snapshot.ShapeIndex.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** Reads the arrays as the package of the packed arrays says, with nothing else of ours. */
@Tag("slow")
class PackedLayoutTest {
    private double[] frame = {};
    private int[] grid = {};
    private int[] nodes = {};
    private int[] lists = {};
    private double[] numbers = {};
    private int[] index = {};
    private int[] heads = {};

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void areasAreFoundAsWrittenDown(long seed) {
        RandomShapes shapes = new RandomShapes(seed);
        List<Item> areas =
                shapes.layers().stream().filter(i -> i.geometry().getDimension() == 2).toList();
        CellShapes index = new CellShapes(areas);
        open(index);
        int[] into = new int[areas.size()];
        for (Coordinate p : shapes.probes(areas, 500)) {
            List<Integer> found = find(p.x, p.y);
            int n = index.containing(p.x, p.y, into);
            List<Integer> expected = Arrays.stream(into, 0, n).boxed().toList();
            if (!found.equals(expected)) {
                assertThat(found)
                        .as("seed %d, at %s %s", seed, p.x, p.y)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    private void open(CellShapes shapes) {
        frame = shapes.cells().frame();
        grid = shapes.cells().grid();
        nodes = shapes.cells().nodes();
        lists = shapes.cells().lists();
        numbers = shapes.edges().numbers();
        index = shapes.edges().index();
        heads = shapes.edges().heads();
    }

    private List<Integer> find(double x, double y) {
        if (!(x >= frame[0] && y >= frame[1] && x <= frame[2] && y <= frame[3])) {
            return List.of();
        }
        int shift = 2 * grid[2];
        int c = (int) Math.min(Math.floor((x - frame[0]) * frame[4]), (grid[0] << shift) - 1);
        int r = (int) Math.min(Math.floor((y - frame[1]) * frame[5]), (grid[1] << shift) - 1);
        int node = nodes[(r >> shift) * grid[0] + (c >> shift)];
        while ((node & 3) == 1) {
            shift -= 2;
            node = nodes[(node >>> 2) + 4 * ((r >> shift) & 3) + ((c >> shift) & 3)];
        }
        int number = node >>> 2;
        List<Integer> found = new ArrayList<>();
        if ((node & 3) == 2 || (node & 3) == 3 && contains(number, x, y)) {
            found.add(number);
        } else if ((node & 3) == 0) {
            for (int i = number + 1; i <= number + lists[number]; i++) {
                if (lists[i] % 2 == 0 || contains(lists[i] >>> 1, x, y)) {
                    found.add(lists[i] >>> 1);
                }
            }
        }
        return found;
    }

    private boolean contains(int shape, double x, double y) {
        int box = heads[3 * shape];
        int table = heads[3 * shape + 1];
        if (!(numbers[box] <= x
                && x < numbers[box + 2]
                && numbers[box + 1] <= y
                && y < numbers[box + 3])) {
            return false;
        }
        int s =
                (int)
                        Math.min(
                                Math.floor((y - numbers[box + 1]) * numbers[box + 4]),
                                heads[3 * shape + 2] - 1);
        int crossed = 0;
        for (int r = table + index[table + s]; r < table + index[table + s + 1]; r++) {
            int first = index[r] >>> 7;
            for (int k = first; k <= first + (index[r] & 127); k++) {
                crossed += crosses(box + 6 + 2 * k, x, y) ? 1 : 0;
            }
        }
        return crossed % 2 == 1;
    }

    private boolean crosses(int at, double x, double y) {
        boolean up = numbers[at + 1] <= y;
        if (up == numbers[at + 3] <= y) {
            return false;
        }
        double x0 = numbers[up ? at : at + 2];
        double y0 = numbers[up ? at + 1 : at + 3];
        double x1 = numbers[up ? at + 2 : at];
        double y1 = numbers[up ? at + 3 : at + 1];
        if (x >= x0 && x >= x1) {
            return false;
        }
        return x < x0 && x < x1
                || minus(x1, x0)
                                .multiply(minus(y, y0))
                                .subtract(minus(y1, y0).multiply(minus(x, x0)))
                                .signum()
                        > 0;
    }

    private static BigDecimal minus(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }
}
