package io.gridward.importer.sample;

import io.gridward.importer.sample.city.Departments;
import io.gridward.importer.sample.city.Row;
import io.gridward.importer.sample.ground.Ground;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Cuts the city to one subdistrict: what concerns it is kept whole, components are thinned out
 * evenly, door plates too. The county stays, so that inside and outside of the city mean the same
 * as before.
 */
final class Cut {
    private static final int COMPONENTS = 1200;
    private static final int DOOR_PLATES = 500;

    private final String county;
    private final String subdistrict;
    private final PreparedGeometry area;

    Cut(Ground ground, String subdistrict) {
        this.county = ground.divisions().get(0).code();
        this.subdistrict = subdistrict;
        this.area = PreparedGeometryFactory.prepare(ground.area(subdistrict));
    }

    Map<String, List<Row>> of(Map<String, List<Row>> layers) {
        Map<String, List<Row>> out = new LinkedHashMap<>();
        layers.forEach((layer, rows) -> out.put(layer, rows.stream().filter(this::here).toList()));
        out.put(
                "division",
                layers.get("division").stream()
                        .filter(r -> r.text("code").equals(county) || here(r))
                        .toList());
        out.put("component", thinned(out.get("component"), COMPONENTS));
        out.put("place", places(out.get("place")));
        Set<String> components = texts(out.get("component"), "code");
        out.put(
                "facility_rule",
                layers.get("facility_rule").stream()
                        .filter(
                                r ->
                                        r.text("component_code").isEmpty()
                                                || components.contains(r.text("component_code")))
                        .toList());
        out.put("department", departments(layers.get("department"), out));
        return out;
    }

    /** By the code that says where, else by a point inside the shape, or by overlap for lists. */
    private boolean here(Row row) {
        String code = row.text(row.values().containsKey("grid_code") ? "grid_code" : "code");
        if (!code.isEmpty()) {
            return code.startsWith(subdistrict);
        }
        Geometry shape = row.geometry();
        if (shape == null) {
            return false;
        }
        return row.values().containsKey("source_document")
                ? area.intersects(shape) && overlaps(shape)
                : area.contains(shape.getInteriorPoint());
    }

    private boolean overlaps(Geometry shape) {
        Geometry shared = area.getGeometry().intersection(shape);
        return shared.getDimension() == shape.getDimension();
    }

    /** All names of streets, blocks and points of interest, and some of the door plates. */
    private static List<Row> places(List<Row> rows) {
        Map<Boolean, List<Row>> plates =
                rows.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        r -> r.text("kind").equals("door_plate")));
        List<Row> kept = new ArrayList<>(plates.get(false));
        kept.addAll(thinned(plates.get(true), DOOR_PLATES));
        return kept;
    }

    private static List<Row> thinned(List<Row> rows, int most) {
        List<Row> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            long before = (long) i * most / rows.size();
            long after = (i + 1L) * most / rows.size();
            if (after > before) {
                kept.add(rows.get(i));
            }
        }
        return kept;
    }

    /** Bodies that a kept row names, with the bodies above them, and every body without a place. */
    private static List<Row> departments(List<Row> all, Map<String, List<Row>> kept) {
        Set<String> named = new HashSet<>();
        for (String layer : List.of("responsibility_zone", "responsibility_line")) {
            named.addAll(texts(kept.get(layer), "department_code"));
        }
        return all.stream()
                .filter(
                        d ->
                                named.contains(d.text("code"))
                                        || !Departments.isOffice(d.text("name")))
                .toList();
    }

    private static Set<String> texts(List<Row> rows, String attribute) {
        Set<String> texts = new HashSet<>();
        rows.forEach(r -> texts.add(r.text(attribute)));
        return texts;
    }
}
