package io.gridward.core.portable;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A small city, by chance of a seed, of what is hard: crooked shared edges with extra vertices, a
 * grid in the hole of another, slivers, gaps, grids that do not name their divisions, zones on the
 * edges of grids and across them, lines of every side and split, and rows of other days.
 */
final class HardCity {
    static final LocalDate DAY = LocalDate.parse("2026-11-25");
    static final double WEST = 122.05;
    static final double SOUTH = 46.05;
    static final double STEP = 0.0012;
    static final int COLUMNS = 12;
    static final int ROWS = 9;
    private static final String[] TYPES = {"01022", "01001", "02003", "02", "01", "0102"};

    final List<double[]> places = new ArrayList<>();
    private final Random random;
    private final Map<Layer, List<Feature>> features = new HashMap<>();
    private final double[][][] corners = new double[COLUMNS + 1][ROWS + 1][];

    /** Nothing at all. */
    HardCity() {
        this.random = new Random(0);
        LayerCatalog.city().list().forEach(l -> features.put(l, new ArrayList<>()));
    }

    HardCity(long seed) {
        this.random = new Random(seed);
        LayerCatalog.city().list().forEach(l -> features.put(l, new ArrayList<>()));
        for (int x = 0; x <= COLUMNS; x++) {
            for (int y = 0; y <= ROWS; y++) {
                double shift = x == 5 ? 0.999 : 0.4 * random.nextDouble();
                corners[x][y] = place(x + shift - 0.2, y + 0.4 * (random.nextDouble() - 0.5));
            }
        }
        ground();
        for (int i = 0; i < 26; i++) {
            zone("Z%02d".formatted(i));
        }
        for (int i = 0; i < 16; i++) {
            line("L%02d".formatted(i));
        }
        managed();
        things();
    }

    SnapshotFeatures features() {
        return SnapshotFeatures.of(features);
    }

    private double[] place(double x, double y) {
        double[] place = {WEST + STEP * x, SOUTH + STEP * y};
        places.add(place);
        return place;
    }

    private void ground() {
        for (int x = 0; x < COLUMNS; x++) {
            for (int y = 0; y < ROWS; y++) {
                grid(x, y);
            }
        }
        int middle = COLUMNS / 2;
        division("152201", "county", null, ring(0, COLUMNS, 0, ROWS));
        division("152201001", "subdistrict", "152201", ring(0, middle, 0, ROWS));
        division("152201002", "subdistrict", "152201", ring(middle, COLUMNS, 0, ROWS));
        division("152201001001", "community", "152201001", ring(0, middle, 0, 4));
        division("152201001002", "community", "152201001", ring(0, middle, 4, ROWS));
        division("152201002001", "community", "152201002", ring(middle, COLUMNS, 0, 4));
        division("152201002002", "community", "152201009", ring(middle, COLUMNS, 4, ROWS));
        division("152201003", "subdistrict", "152201", null);
    }

    private void grid(int x, int y) {
        String subdistrict = x < COLUMNS / 2 ? "152201001" : "152201002";
        String community = subdistrict + (y < 4 ? "001" : "002");
        Map<String, Object> row = new HashMap<>();
        row.put("code", community + "%03d".formatted(x * ROWS + y));
        row.put("name", "网格" + x + "-" + y);
        if (random.nextInt(4) > 0) {
            row.put("community_code", random.nextInt(9) == 0 ? "152201003001" : community);
            row.put("community_name", "所报社区");
            row.put("subdistrict_code", random.nextInt(4) == 0 ? null : subdistrict);
        }
        row.put("valid_to", random.nextInt(15) == 0 ? DAY.minusDays(30) : null);
        if (x == 3 && y == 3) {
            List<double[]> hole = diamond(x + 0.5, y + 0.5, 0.2);
            add("unit_grid", polygon(cells(x, x + 1, y, y + 1), hole), row);
            Map<String, Object> inner = new HashMap<>(row);
            inner.put("code", community + "900");
            add("unit_grid", polygon(hole), inner);
        } else {
            add("unit_grid", ring(x, x + 1, y, y + 1), row);
        }
    }

    private List<double[]> diamond(double x, double y, double r) {
        double[] first = place(x - r, y);
        return List.of(first, place(x, y - r), place(x + r, y), place(x, y + r), first);
    }

    private void division(
            String code, String level, @Nullable String parent, @Nullable String wkt) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", code);
        row.put("name", "区划" + code);
        row.put("level", level);
        row.put("parent_code", parent);
        add("division", wkt, row);
    }

    private String ring(int x0, int x1, int y0, int y1) {
        return polygon(cells(x0, x1, y0, y1));
    }

    /** The outline of a block of cells along their corners. */
    private List<double[]> cells(int x0, int x1, int y0, int y1) {
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
        return ring;
    }

    @SafeVarargs
    private static String polygon(List<double[]>... rings) {
        List<String> texts = new ArrayList<>();
        for (List<double[]> ring : rings) {
            texts.add("(" + text(ring) + ")");
        }
        return "MULTIPOLYGON ((" + String.join(", ", texts) + "))";
    }

    private static String text(List<double[]> ring) {
        return String.join(", ", ring.stream().map(c -> c[0] + " " + c[1]).toList());
    }

    private void zone(String id) {
        int x = random.nextInt(COLUMNS - 2);
        int y = random.nextInt(ROWS - 2);
        int w = 1 + random.nextInt(3);
        int h = 1 + random.nextInt(2);
        Map<String, Object> row = listed(id);
        row.put("kind", oneOf("component", "matter", "any", null));
        if (random.nextInt(3) == 0) {
            List<double[]> hole = diamond(x + 0.5 * w, y + 0.5 * h, 0.2);
            add("responsibility_zone", polygon(box(x + 0.1, y - 0.3, w, h), hole), row);
        } else {
            int right = Math.min(COLUMNS, x + w);
            add("responsibility_zone", ring(x, right, y, Math.min(ROWS, y + h)), row);
        }
    }

    private List<double[]> box(double x, double y, double w, double h) {
        double[] first = place(x, y);
        return List.of(first, place(x + w, y), place(x + w, y + h), place(x, y + h), first);
    }

    private Map<String, Object> listed(String id) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("name", "名" + id);
        row.put("department_code", "D" + random.nextInt(6));
        row.put("department_name", "部门");
        row.put("type_codes", random.nextInt(2) == 0 ? oneOf(TYPES) + "，" + oneOf(TYPES) : null);
        row.put("priority", random.nextInt(3) == 0 ? (Long) (1L + random.nextInt(3)) : null);
        row.put("source_document", random.nextInt(3) == 0 ? "文件" + id : null);
        int days = random.nextInt(5);
        row.put("valid_from", days == 1 ? DAY.minusDays(20) : null);
        row.put("valid_to", days == 2 ? DAY.minusDays(10) : days == 3 ? DAY.plusDays(40) : null);
        return row;
    }

    private void line(String id) {
        int parts = 1 + random.nextInt(2);
        List<String> texts = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            double[] at = corners[random.nextInt(COLUMNS)][random.nextInt(ROWS)];
            List<double[]> course = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(3); i++) {
                course.add(at);
                double east = STEP * (0.3 + random.nextDouble());
                double[] next = {at[0] + east, at[1] + STEP * (random.nextDouble() - 0.5)};
                places.add(next);
                at = next;
            }
            texts.add("(" + text(course) + ")");
        }
        Map<String, Object> row = listed(id);
        row.put("kind", oneOf("component", "any", null, null));
        row.put("buffer_m", random.nextInt(8) == 0 ? 0.0 : 5.0 + random.nextInt(30));
        row.put("side", oneOf("left", "right", "both"));
        row.put("split_rule", oneOf("centre", "midpoint", "whole", null, null));
        row.put("opposite_code", row.get("split_rule") == null ? null : oneOf("D8", "D1", null));
        row.put("opposite_name", row.get("opposite_code") == null ? null : "对面");
        add("responsibility_line", "MULTILINESTRING (" + String.join(", ", texts) + ")", row);
    }

    private void managed() {
        for (int i = 0; i < 6; i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("id", "M" + i);
            row.put("name", "管理区" + i);
            row.put("zone_class", String.valueOf(1 + random.nextInt(3)));
            int x = random.nextInt(COLUMNS - 5);
            int y = random.nextInt(ROWS - 4);
            add("management_zone", ring(x, x + 5, y, y + 4), row);
        }
    }

    private void things() {
        for (String code : List.of("D1", "D2", "D6")) {
            add("department", null, Map.of("code", code, "name", "单位" + code));
        }
        for (int i = 0; i < 40; i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("code", "C%02d".formatted(i));
            row.put("name", "路灯");
            row.put("type_code", oneOf("01022", "01001", "02003", null));
            row.put("maintainer_code", oneOf("D7", "D1", null, null));
            row.put("owner_code", oneOf("D1", "D7", "D6", null));
            row.put("competent_code", oneOf("D2", "D7", null));
            row.put("valid_to", random.nextInt(6) == 0 ? DAY.minusDays(15) : null);
            double[] at = corners[random.nextInt(COLUMNS)][random.nextInt(ROWS)];
            add("component", "POINT (" + at[0] + " " + at[1] + ")", row);
        }
        for (int i = 0; i < 9; i++) {
            Map<String, Object> row = listed("F" + i);
            boolean named = random.nextInt(2) == 0;
            row.put("component_code", named ? "C%02d".formatted(random.nextInt(40)) : null);
            row.put("owner_code", oneOf("D7", "D6", null));
            add("facility_rule", null, row);
        }
    }

    @Nullable String oneOf(@Nullable String... words) {
        return words[random.nextInt(words.length)];
    }

    Random random() {
        return random;
    }

    /** A vertex of a shape that was drawn. */
    Coordinate vertex() {
        double[] place = places.get(random.nextInt(places.size()));
        return new Coordinate(place[0], place[1]);
    }

    private void add(String layer, @Nullable String wkt, Map<String, Object> attributes) {
        Layer l = LayerCatalog.city().get(layer);
        Object[] values = new Object[l.attributes().size()];
        attributes.forEach((n, v) -> values[l.indexOf(l.get(n).name())] = v);
        try {
            features.get(l)
                    .add(
                            new Feature(
                                    l,
                                    (String) values[0],
                                    l.attributeNames(),
                                    values,
                                    wkt == null ? null : new WKTReader().read(wkt)));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
