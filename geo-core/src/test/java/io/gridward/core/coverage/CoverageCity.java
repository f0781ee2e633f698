package io.gridward.core.coverage;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A city drawn by hand: shapes as WKT in metres east and north of 122°E 46°N. */
public final class CoverageCity {
    /** Square metres of EPSG:4550 in one on the ground, 77 km west of its axis. */
    private static final double SCALE = 1.000147;

    public static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    public static final LocalPlane PLANE = LocalPlane.around(new Envelope(122, 122, 46, 46));
    public static final TypeCatalog TYPES = TypeCatalog.ofProgram();

    public static final CoverageSettings SETTINGS = CoverageSettings.from(TODAY);

    private final Map<Layer, List<Feature>> features = new HashMap<>();

    public CoverageCity grid(String code, String wkt) {
        return grid(code, wkt, null, null);
    }

    public CoverageCity grid(String code, String wkt, @Nullable String from, @Nullable String to) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", code);
        values.put("community_code", "c");
        dates(values, from, to);
        return add("unit_grid", wkt, values);
    }

    public CoverageCity community(String code, String wkt) {
        return add("division", wkt, Map.of("code", code, "name", code, "level", "community"));
    }

    /** A zone: {@code department kind types priority}, {@code -} for absent. */
    public CoverageCity zone(String id, String wkt, String words) {
        return zone(id, wkt, words, null, null);
    }

    public CoverageCity zone(
            String id, String wkt, String words, @Nullable String from, @Nullable String to) {
        return add("responsibility_zone", wkt, listed(id, words, from, to));
    }

    /** A line: as a zone, and side and buffer. */
    public CoverageCity line(String id, String wkt, String words, String side, double buffer) {
        Map<String, Object> values = listed(id, words, null, null);
        values.put("side", side);
        values.put("buffer_m", buffer);
        return add("responsibility_line", wkt, values);
    }

    /** A facility rule: {@code department types priority}, with a component or an owner or not. */
    public CoverageCity rule(
            String id, String words, @Nullable String component, @Nullable String owner) {
        String[] w = words.split(" ");
        Map<String, Object> values = listed(id, w[0] + " any " + w[1] + " " + w[2], null, null);
        values.remove("kind");
        if (component != null) {
            values.put("component_code", component);
        }
        if (owner != null) {
            values.put("owner_code", owner);
        }
        return add("facility_rule", null, values);
    }

    private static Map<String, Object> listed(
            String id, String words, @Nullable String from, @Nullable String to) {
        String[] w = words.split(" ");
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("name", id);
        values.put("department_code", w[0]);
        if (!w[1].equals("-")) {
            values.put("kind", w[1]);
        }
        if (!w[2].equals("-")) {
            values.put("type_codes", w[2]);
        }
        if (!w[3].equals("-")) {
            values.put("priority", Long.valueOf(w[3]));
        }
        dates(values, from, to);
        return values;
    }

    private static void dates(
            Map<String, Object> values, @Nullable String from, @Nullable String to) {
        if (from != null) {
            values.put("valid_from", LocalDate.parse(from));
        }
        if (to != null) {
            values.put("valid_to", LocalDate.parse(to));
        }
    }

    public CoverageCity add(String layer, @Nullable String wkt, Map<String, Object> attributes) {
        Layer l = LayerCatalog.city().get(layer);
        Object[] values = new Object[l.attributes().size()];
        attributes.forEach((n, v) -> values[l.indexOf(l.get(n).name())] = v);
        Geometry shape = wkt == null ? null : PLANE.toDegrees(shape(wkt));
        features.computeIfAbsent(l, k -> new ArrayList<>())
                .add(new Feature(l, (String) values[0], l.attributeNames(), values, shape));
        return this;
    }

    public CoverageCity add(Feature feature) {
        features.computeIfAbsent(feature.layer(), k -> new ArrayList<>()).add(feature);
        return this;
    }

    /** A rectangle in metres. */
    public static String box(double west, double south, double east, double north) {
        return "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(west, south, east, north);
    }

    /** A shape from WKT. */
    public static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    public FeatureSource source() {
        return SnapshotFeatures.of(features);
    }

    /** Every row. */
    public List<Feature> all() {
        return features.values().stream().flatMap(List::stream).toList();
    }

    public List<Feature> list(String layer) {
        return features.getOrDefault(LayerCatalog.city().get(layer), List.of());
    }

    public CoverageReport check(Coverage coverage) {
        return check(CoverageSettings.from(TODAY).only(coverage));
    }

    public CoverageReport check(CoverageSettings settings) {
        return CoverageCheck.of(source(), TYPES, settings).run(CoverageProgress.NONE);
    }

    /** Findings as words: {@code fault rows area width [sliver]}. */
    public static List<String> words(List<CoverageFinding> findings) {
        return findings.stream()
                .map(
                        f ->
                                "%s %s %.0f %.2f%s"
                                        .formatted(
                                                f.fault(),
                                                f.rows(),
                                                f.size().squareMetres()
                                                        / (f.geometry() == null ? 1 : SCALE),
                                                f.size().widthMetres(),
                                                f.sliver() ? " sliver" : ""))
                .toList();
    }
}
