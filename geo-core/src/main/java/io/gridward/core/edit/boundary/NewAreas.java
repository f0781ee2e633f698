package io.gridward.core.edit.boundary;

import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.coverage.shape.VertexInsertion;
import io.gridward.core.edit.boundary.BoundaryStep.Draw;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Areas that were not there before: their keys and what is known of them. */
final class NewAreas {
    private static final String GRID = "unit_grid";
    private static final int GRID_DIGITS = 3;
    private static final int LEAST_CORNERS = 3;

    private final FeatureSource source;
    private final Areas areas;
    private final LocalDate day;
    private final GridNumbers numbers;

    NewAreas(FeatureSource source, Areas areas, LocalDate day) {
        this.source = source;
        this.areas = areas;
        this.day = day;
        this.numbers = new GridNumbers(source, areas.layer());
    }

    /** A piece of an area with what the whole had; null for a key of its own. */
    Area cutFrom(Area whole, Geometry shape, @Nullable String wanted) {
        String key =
                wanted == null
                        ? numbers.next(
                                whole.key(), areas.touched().stream().map(Area::key).toList())
                        : unused(wanted);
        @Nullable Object[] values = whole.values().clone();
        values[0] = key;
        set(values, "initial_date", day);
        set(values, "remark", "由 %s 分出 / split from %s".formatted(whole.key(), whole.key()));
        rename(values, whole.key(), key);
        return new Area(areas.layer(), null, values, shape, false);
    }

    private void set(@Nullable Object[] values, String attribute, Object value) {
        int i = areas.layer().indexOf(attribute);
        if (i >= 0) {
            values[i] = value;
        }
    }

    /** Grids are often called by the number in their code; then the name follows it. */
    private void rename(@Nullable Object[] values, String old, String key) {
        int i = areas.layer().indexOf("name");
        if (areas.layer().name().equals(GRID)
                && values[i] instanceof String name
                && name.endsWith(tail(old))) {
            String stem = name.substring(0, name.length() - tail(old).length());
            values[i] = stem + tail(key);
        }
    }

    private static String tail(String code) {
        return code.substring(Math.max(0, code.length() - GRID_DIGITS));
    }

    private String unused(String key) {
        if (areas.known(key)) {
            throw new BoundaryRefused(
                    "代码 %s 已用过，不能再用".formatted(key),
                    "key %s was used before and is not given again".formatted(key));
        }
        return key;
    }

    /** A drawn area. */
    Area drawn(Draw step) {
        Layer layer = areas.layer();
        Polygon ring = ring(step.ring());
        @Nullable Object[] values = new @Nullable Object[layer.attributes().size()];
        for (Map.Entry<String, String> told : step.values().entrySet()) {
            int i = layer.indexOf(told.getKey());
            if (i < 0) {
                throw new BoundaryRefused(
                        "%s 没有属性 %s".formatted(layer.title().zh(), told.getKey()),
                        "%s has no attribute %s".formatted(layer.name(), told.getKey()));
            }
            values[i] = told.getValue();
        }
        Geometry shape = free(new Area(layer, null, values, ring, false), ring);
        values[0] = key((String) values[0], shape);
        set(values, "initial_date", day);
        return new Area(layer, null, values, shape, false);
    }

    private String key(@Nullable String told, Geometry shape) {
        if (told != null) {
            return unused(told);
        }
        if (!areas.layer().name().equals(GRID)) {
            throw new BoundaryRefused("请给出新区域的标识", "name the key of the new area");
        }
        String community = community(shape.getInteriorPoint());
        return numbers.next(community + "000", areas.touched().stream().map(Area::key).toList());
    }

    private String community(Point inside) {
        Layer division = LayerCatalog.city().get("division");
        Filter here =
                Filter.and(
                        Filter.equal("level", "community"),
                        Filter.bbox(inside.getEnvelopeInternal()));
        try (FeatureStream rows = source.read(FeatureQuery.of(division, day).where(here))) {
            while (rows.hasNext()) {
                Feature f = rows.next();
                if (f.geometry() != null && f.geometry().covers(inside)) {
                    return f.key();
                }
            }
        }
        throw new BoundaryRefused("新网格不在任何社区内", "the new grid lies in no community");
    }

    private static Polygon ring(List<Coordinate> corners) {
        GeometryFactory shapes = new GeometryFactory();
        List<Coordinate> ring = new ArrayList<>(corners);
        if (!ring.isEmpty() && !ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            ring.add(ring.get(0));
        }
        if (ring.size() <= LEAST_CORNERS) {
            throw new BoundaryRefused("新区域至少要有三个角", "a new area has three corners at least");
        }
        Polygon polygon = shapes.createPolygon(ring.toArray(Coordinate[]::new));
        if (!polygon.isValid()) {
            throw new BoundaryRefused("新区域的边与自身相交", "the edge of the new area crosses itself");
        }
        return polygon;
    }

    /** What of a drawn shape others leave free, led through their vertices where it is near. */
    private Geometry free(Area drawn, Polygon ring) {
        List<Area> others =
                areas.near(ring.getEnvelopeInternal()).stream()
                        .filter(o -> areas.rivals(drawn, o))
                        .toList();
        List<Coordinate> corners =
                others.stream().flatMap(o -> Arrays.stream(o.shape().getCoordinates())).toList();
        Geometry shape = Overlays.valid(VertexInsertion.into(ring, corners, Reach.SNAP));
        if (!others.isEmpty()) {
            Geometry taken = Overlays.union(others.stream().map(Area::shape).toList());
            shape = Overlays.difference(shape, taken);
        }
        List<Polygon> pieces =
                Overlays.polygons(shape).stream()
                        .filter(p -> p.getArea() / p.getLength() > Reach.SNAP)
                        .toList();
        if (pieces.size() != 1) {
            throw new BoundaryRefused(
                    pieces.isEmpty() ? "这里已全部属于其他区域" : "已有区域把新区域分成了 %d 块".formatted(pieces.size()),
                    pieces.isEmpty()
                            ? "all of it belongs to other areas"
                            : "the others part the new area into %d".formatted(pieces.size()));
        }
        return pieces.get(0);
    }

    /** Refuses to merge what belongs to different things. */
    void requireOfOneKind(List<Area> parts) {
        String attribute =
                switch (areas.layer().name()) {
                    case GRID -> "community_code";
                    case "division" -> "parent_code";
                    default -> null;
                };
        Area first = parts.get(0);
        for (Area part : parts) {
            if (attribute != null
                    && !Objects.equals(part.value(attribute), first.value(attribute))) {
                throw new BoundaryRefused(
                        "%s 与 %s 不属于同一上级，不能合并".formatted(first.key(), part.key()),
                        "%s and %s do not belong to the same whole and cannot be merged"
                                .formatted(first.key(), part.key()));
            }
        }
    }
}
