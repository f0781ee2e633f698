package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.TODAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A city of grids with crooked edges, zones, lines and facility rules by chance, some of other
 * days. It lies east of {@link SmallCity}'s own ground.
 */
final class RandomCity {
    private static final int COLUMNS = 8;
    private static final int ROWS = 6;
    private static final double WEST = 122.1;
    private static final double SOUTH = 46.1;
    private static final double STEP = 0.0015;
    private static final List<String> TYPES = List.of("01022", "01001", "02003", "02", "01");

    private final Random random;
    private final SmallCity city = new SmallCity();
    private final double[][][] corners = new double[COLUMNS + 1][ROWS + 1][];
    private final List<double[]> places = new ArrayList<>();

    RandomCity(long seed) {
        this.random = new Random(seed);
        for (int x = 0; x <= COLUMNS; x++) {
            for (int y = 0; y <= ROWS; y++) {
                corners[x][y] =
                        new double[] {
                            WEST + STEP * (x + 0.4 * (random.nextDouble() - 0.5)),
                            SOUTH + STEP * (y + 0.4 * (random.nextDouble() - 0.5))
                        };
                places.add(corners[x][y]);
            }
        }
        ground();
        for (int i = 0; i < 14; i++) {
            zone("Z%02d".formatted(i));
        }
        for (int i = 0; i < 6; i++) {
            line("L%02d".formatted(i));
        }
        things();
    }

    SmallCity city() {
        return city;
    }

    private void ground() {
        for (int x = 0; x < COLUMNS; x++) {
            for (int y = 0; y < ROWS; y++) {
                String subdistrict = x < COLUMNS / 2 ? "152201003" : "152201004";
                String community = subdistrict + (y < ROWS / 2 ? "001" : "002");
                Map<String, Object> row = new HashMap<>();
                row.put("code", community + "%03d".formatted(x * ROWS + y));
                if (random.nextInt(5) > 0) {
                    row.put("community_code", community);
                    row.put("subdistrict_code", random.nextInt(5) == 0 ? null : subdistrict);
                }
                boolean gap = random.nextInt(20) == 0;
                row.put("valid_to", gap ? TODAY.minusDays(30) : null);
                city.add("unit_grid", ring(x, x + 1, y, y + 1), row);
            }
        }
        int middle = COLUMNS / 2;
        division("152201003", "subdistrict", "152201", ring(0, middle, 0, ROWS));
        division("152201004", "subdistrict", "152201", ring(middle, COLUMNS, 0, ROWS));
        division("152201003001", "community", "152201003", ring(0, middle, 0, ROWS / 2));
        division("152201003002", "community", "152201003", ring(0, middle, ROWS / 2, ROWS));
        division("152201004001", "community", "152201004", ring(middle, COLUMNS, 0, ROWS / 2));
        division("152201004002", "community", "152201009", ring(middle, COLUMNS, ROWS / 2, ROWS));
    }

    private void division(String code, String level, String parent, String wkt) {
        city.division(code, "区划" + code, level, parent, wkt);
    }

    /** The outline of a block of cells, along their corners. */
    private String ring(int x0, int x1, int y0, int y1) {
        List<double[]> ring = new ArrayList<>();
        for (int x = x0; x < x1; x++) {
            ring.add(corners[x][y0]);
        }
        for (int y = y0; y < y1; y++) {
            ring.add(corners[x1][y]);
        }
        for (int x = x1; x > x0; x--) {
            ring.add(corners[x][y1]);
        }
        for (int y = y1; y > y0; y--) {
            ring.add(corners[x0][y]);
        }
        ring.add(ring.get(0));
        return "MULTIPOLYGON (((%s)))".formatted(text(ring));
    }

    private static String text(List<double[]> ring) {
        return String.join(", ", ring.stream().map(c -> "%s %s".formatted(c[0], c[1])).toList());
    }

    /** A block of cells, or a rectangle that crosses them with a hole. */
    private void zone(String id) {
        int x = random.nextInt(COLUMNS - 1);
        int y = random.nextInt(ROWS - 1);
        int w = 1 + random.nextInt(Math.min(3, COLUMNS - x));
        int h = 1 + random.nextInt(Math.min(3, ROWS - y));
        String wkt = random.nextInt(3) == 0 ? holed(x, y, w, h) : ring(x, x + w, y, y + h);
        city.zone(id, wkt, listed());
    }

    private String holed(double x, double y, double w, double h) {
        double a = x + random.nextDouble();
        double b = y + random.nextDouble();
        List<double[]> outer = box(a, b, a + w, b + h);
        List<double[]> hole = box(a + w * 0.3, b + h * 0.3, a + w * 0.6, b + h * 0.7);
        places.addAll(outer);
        places.addAll(hole);
        return "MULTIPOLYGON (((%s), (%s)))".formatted(text(outer), text(hole));
    }

    private static List<double[]> box(double w, double s, double e, double n) {
        double[] first = {WEST + STEP * w, SOUTH + STEP * s};
        return List.of(
                first,
                new double[] {WEST + STEP * e, SOUTH + STEP * s},
                new double[] {WEST + STEP * e, SOUTH + STEP * n},
                new double[] {WEST + STEP * w, SOUTH + STEP * n},
                first);
    }

    /** Attributes that rows of the territorial and boundary lists share. */
    private Map<String, Object> listed() {
        Map<String, Object> row = new HashMap<>();
        row.put("department_code", "D" + random.nextInt(5));
        row.put("kind", oneOf("component", "matter", "any", null));
        row.put("type_codes", random.nextInt(2) == 0 ? oneOf(TYPES.toArray(String[]::new)) : null);
        row.put("priority", random.nextInt(3) == 0 ? (Long) (1L + random.nextInt(3)) : null);
        int days = random.nextInt(4);
        row.put("valid_from", days == 1 ? TODAY.minusDays(20) : null);
        row.put("valid_to", days == 2 ? TODAY.minusDays(10) : null);
        return row;
    }

    private @Nullable String oneOf(@Nullable String... words) {
        return words[random.nextInt(words.length)];
    }

    private void line(String id) {
        List<double[]> course = new ArrayList<>();
        double[] at = corners[random.nextInt(COLUMNS)][random.nextInt(ROWS)];
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            course.add(at);
            double east = STEP * (0.3 + random.nextDouble());
            at = new double[] {at[0] + east, at[1] + STEP * (random.nextDouble() - 0.5)};
        }
        places.addAll(course);
        Map<String, Object> row = listed();
        row.put("side", oneOf("left", "right", "both"));
        row.put("split_rule", oneOf("centre", "midpoint", "whole", null, null));
        row.put("opposite_code", row.get("split_rule") == null ? null : oneOf("D8", "D1", null));
        String wkt = String.format(Locale.ROOT, "MULTILINESTRING ((%s))", text(course));
        city.line(id, wkt, 10 + random.nextInt(30), row);
    }

    private void things() {
        city.department("D1").department("D2");
        for (int i = 0; i < 8; i++) {
            Map<String, Object> bodies = new HashMap<>();
            bodies.put("type_code", oneOf("01022", "01001", "02003"));
            bodies.put("maintainer_code", oneOf("D7", null, null));
            bodies.put("owner_code", oneOf("D1", "D7", "D6", null));
            bodies.put("competent_code", oneOf("D2", "D7", "D6"));
            bodies.put("valid_to", random.nextInt(5) == 0 ? TODAY.minusDays(15) : null);
            city.lamp("C" + i, WEST, SOUTH, bodies);
        }
        for (int i = 0; i < 5; i++) {
            Map<String, Object> row = listed();
            row.remove("kind");
            row.put("component_code", random.nextInt(3) == 0 ? "C" + random.nextInt(8) : null);
            row.put("owner_code", oneOf("D7", "D6", null));
            city.facility("F" + i, row);
        }
    }

    /** A question: half at chance points, half on corners, middles and ends of what is drawn. */
    LocateQuestion question(@Nullable Double accuracyMetres) {
        double lon = WEST + STEP * (random.nextDouble() * (COLUMNS + 1) - 0.5);
        double lat = SOUTH + STEP * (random.nextDouble() * (ROWS + 1) - 0.5);
        int how = random.nextInt(6);
        if (how < 3) {
            double[] a = places.get(random.nextInt(places.size()));
            double[] b = places.get(Math.min(places.size() - 1, places.indexOf(a) + 1));
            lon = how == 0 ? a[0] : how == 1 ? (a[0] + b[0]) / 2 : a[0] + 1e-9;
            lat = how == 0 ? a[1] : how == 1 ? (a[1] + b[1]) / 2 : a[1];
        }
        return new LocateQuestion(
                lon,
                lat,
                oneOf("component", "matter", null),
                oneOf("01022", "01001", "02003", null),
                random.nextInt(6) == 0 ? "C" + random.nextInt(9) : null,
                TODAY.minusDays(random.nextInt(40)),
                accuracyMetres);
    }
}
