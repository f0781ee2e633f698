package io.gridward.core.coverage;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Findings as rows of the layers {@code coverage_gap} and {@code coverage_conflict}. */
public final class CoverageRows {
    private static final Layer GAP = LayerCatalog.city().get("coverage_gap");
    private static final Layer CONFLICT = LayerCatalog.city().get("coverage_conflict");
    private static final int MOST_ROWS = 20;

    private final List<Content> gaps = new ArrayList<>();
    private final List<Content> conflicts = new ArrayList<>();

    /**
     * One row.
     *
     * @param finding what it tells
     * @param values one per attribute of its layer, in catalogue order
     * @param geometry polygons in EPSG:4490
     */
    public record Content(CoverageFinding finding, @Nullable Object[] values, Geometry geometry) {}

    private CoverageRows() {}

    /** The rows of findings that have a place; the others are in no layer. */
    public static CoverageRows of(List<CoverageFinding> findings) {
        CoverageRows rows = new CoverageRows();
        Set<String> taken = new HashSet<>();
        for (CoverageFinding f : findings) {
            Geometry shape = f.geometry();
            if (shape != null && !shape.isEmpty()) {
                Layer layer = f.what().gap() ? GAP : CONFLICT;
                @Nullable Object[] values = values(f, layer, unused(f.id(), taken));
                (f.what().gap() ? rows.gaps : rows.conflicts)
                        .add(new Content(f, values, polygons(shape)));
            }
        }
        return rows;
    }

    private static String unused(String id, Set<String> taken) {
        String free = id;
        for (int n = 2; !taken.add(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    private static @Nullable Object[] values(CoverageFinding f, Layer layer, String id) {
        Map<String, @Nullable Object> named = new HashMap<>();
        named.put("id", id);
        named.put("coverage", f.coverage().code());
        named.put("categories", f.categories());
        named.put(f.what().gap() ? "neighbours" : "row_ids", list(f.rows()));
        if (!f.what().gap() && !f.departments().isEmpty()) {
            named.put("department_codes", list(f.departments()));
        }
        named.put("area_m2", rounded(f.size().squareMetres(), 1e3));
        named.put("width_m", rounded(f.size().widthMetres(), 1e4));
        named.put("repair", both(f.repair()));
        named.put("remark", both(f.message()));
        named.put(Layer.VALID_FROM, f.period().from());
        named.put(Layer.VALID_TO, f.period().to());
        return layer.attributes().stream().map(a -> named.get(a.name())).toArray();
    }

    private static String list(List<String> words) {
        int told = Math.min(words.size(), MOST_ROWS);
        String more = told < words.size() ? ",… (" + words.size() + ")" : "";
        return String.join(",", words.subList(0, told)) + more;
    }

    private static double rounded(double value, double steps) {
        return Math.rint(value * steps) / steps;
    }

    private static @Nullable String both(@Nullable LocalText text) {
        return text == null ? null : text.zh() + " / " + text.en();
    }

    private static Geometry polygons(Geometry shape) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon p) {
                parts.add(p);
            }
        }
        return shape.getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    /** Rows of {@code coverage_gap}. */
    public List<Content> gaps() {
        return List.copyOf(gaps);
    }

    /** Rows of {@code coverage_conflict}. */
    public List<Content> conflicts() {
        return List.copyOf(conflicts);
    }
}
