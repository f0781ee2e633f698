package io.gridward.core.responsibility;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.GroundMetric;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.evaluate.Validity;
import io.gridward.core.responsibility.lists.TypeCodes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;

/**
 * The rules as one would write them down, over lists of features and JTS: the slow path that the
 * engine is compared with.
 */
final class PlainRules {
    private static final double TOUCH_DEGREES = 1e-8;

    private final Map<Layer, List<Feature>> city;
    private final LocateQuestion q;
    private @Nullable String kind;
    private @Nullable String type;
    private @Nullable String owner;

    PlainRules(Map<Layer, List<Feature>> city, LocateQuestion q) {
        this.city = city;
        this.q = q;
        this.kind = q.kind();
        this.type = q.type();
    }

    /** What has to agree: grid, community, subdistrict, body, rule, row. */
    record Plain(
            @Nullable String grid,
            @Nullable String community,
            @Nullable String subdistrict,
            @Nullable String body,
            @Nullable Rule rule,
            @Nullable String row) {
        static Plain of(Decision d) {
            return new Plain(
                    d.grid() == null ? null : d.grid().code(),
                    d.community() == null ? null : d.community().code(),
                    d.subdistrict() == null ? null : d.subdistrict().code(),
                    d.departmentCode(),
                    d.rule(),
                    d.rowId());
        }
    }

    Plain decide() {
        Optional<Feature> grid = at("unit_grid", f -> true).min(BY_KEY);
        String community = division(grid, "community");
        String subdistrict = subdistrict(grid, community);
        Won won = component().or(this::byType).or(this::line).or(this::zone).orElse(null);
        if (won == null && subdistrict != null) {
            won = new Won(Rule.FALLBACK, subdistrict, subdistrict);
        }
        return new Plain(
                grid.map(Feature::key).orElse(null),
                community,
                subdistrict,
                won == null ? null : won.body,
                won == null ? null : won.rule,
                won == null ? null : won.row);
    }

    private record Won(Rule rule, @Nullable String body, String row) {
        static Won of(Rule rule, Feature row) {
            return new Won(rule, row.text("department_code"), row.key());
        }
    }

    private static final Comparator<Feature> BY_KEY = Comparator.comparing(Feature::key);
    private static final Comparator<Feature> LAST =
            Comparator.comparing(
                            (Feature f) -> (Long) f.value("priority"),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(BY_KEY);

    private Stream<Feature> today(String layer) {
        return city.getOrDefault(LayerCatalog.city().get(layer), List.of()).stream()
                .filter(f -> Validity.holds(f, q.at()));
    }

    private @Nullable String division(Optional<Feature> grid, String level) {
        String said = grid.map(g -> g.text(level + "_code")).orElse(null);
        return said != null
                ? said
                : at("division", d -> level.equals(d.text("level")))
                        .min(BY_KEY)
                        .map(Feature::key)
                        .orElse(null);
    }

    private @Nullable String subdistrict(Optional<Feature> grid, @Nullable String community) {
        if (grid.map(g -> g.text("subdistrict_code")).isEmpty() && community != null) {
            Optional<String> parent =
                    today("division")
                            .filter(d -> d.key().equals(community))
                            .map(d -> d.text("parent_code"))
                            .filter(p -> today("division").anyMatch(d -> d.key().equals(p)))
                            .findFirst();
            if (parent.isPresent()) {
                return parent.get();
            }
        }
        return division(grid, "subdistrict");
    }

    private Optional<Won> component() {
        String code = q.component();
        if (code == null) {
            return Optional.empty();
        }
        kind = "component";
        Optional<Feature> known = today("component").filter(c -> c.key().equals(code)).findFirst();
        type = known.map(c -> c.text("type_code")).orElse(type);
        owner = known.map(c -> c.text("owner_code")).orElse(null);
        return today("facility_rule")
                .filter(f -> code.equals(f.text("component_code")))
                .min(LAST)
                .map(f -> Won.of(Rule.FACILITY, f))
                .or(() -> known.flatMap(this::ownBody));
    }

    private Optional<Won> ownBody(Feature component) {
        return Stream.of("maintainer_code", "owner_code", "competent_code")
                .map(component::text)
                .filter(Objects::nonNull)
                .filter(c -> today("department").anyMatch(d -> d.key().equals(c)))
                .findFirst()
                .map(c -> new Won(Rule.COMPONENT, c, component.key()));
    }

    private Optional<Won> byType() {
        if (!"component".equals(kind) && !(kind == null && type != null)) {
            return Optional.empty();
        }
        return today("facility_rule")
                .filter(f -> f.text("component_code") == null)
                .filter(f -> f.text("owner_code") == null || f.text("owner_code").equals(owner))
                .filter(f -> f.text("owner_code") != null || f.text("type_codes") != null)
                .filter(f -> lead(f) >= 0)
                .min(
                        Comparator.comparing((Feature f) -> f.text("owner_code") == null)
                                .thenComparing(f -> f.text("type_codes") == null)
                                .thenComparing(f -> -lead(f))
                                .thenComparing(LAST))
                .map(f -> Won.of(Rule.FACILITY_TYPE, f));
    }

    private int lead(Feature row) {
        return TypeCodes.parse(row.text("type_codes")).specificity(type).orElse(-1);
    }

    private boolean fits(Feature row) {
        String own = row.text("kind");
        boolean kindFits = own == null || own.equals("any") || kind == null || kind.equals(own);
        return kindFits && lead(row) >= 0;
    }

    private Optional<Won> zone() {
        return at("responsibility_zone", this::fits)
                .min(
                        Comparator.comparing((Feature f) -> -lead(f))
                                .thenComparing(PlainRules::squareCentimetres)
                                .thenComparing(LAST))
                .map(f -> Won.of(Rule.TERRITORIAL, f));
    }

    private static long squareCentimetres(Feature f) {
        Geometry metric = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(shape(f));
        return Math.round(metric.getArea() * 10_000);
    }

    private Optional<Won> line() {
        return today("responsibility_line")
                .filter(this::fits)
                .map(f -> new OnLine(f, q))
                .filter(l -> l.body() != null)
                .min(
                        Comparator.comparing((OnLine l) -> -lead(l.row))
                                .thenComparing(l -> Math.round(l.metres * 1000))
                                .thenComparing(l -> l.metres <= 0.001 && l.forTheRight())
                                .thenComparing(l -> l.row, LAST))
                .map(l -> new Won(Rule.BOUNDARY, l.body(), l.row.key()));
    }

    /** Rows that hold the point, or, when none does, that it touches. */
    private Stream<Feature> at(String layer, Predicate<Feature> fits) {
        List<Feature> all = today(layer).filter(fits).toList();
        List<Feature> inside = all.stream().filter(this::isInside).toList();
        return inside.isEmpty() ? all.stream().filter(this::isTouching) : inside.stream();
    }

    private static Geometry shape(Feature f) {
        return Objects.requireNonNull(f.geometry());
    }

    private boolean isInside(Feature f) {
        Geometry edge = shape(f).getBoundary();
        boolean inside = false;
        for (int i = 0; i < edge.getNumGeometries(); i++) {
            Coordinate[] ring = edge.getGeometryN(i).getCoordinates();
            for (int k = 1; k < ring.length; k++) {
                inside ^= isCrossed(ring[k - 1], ring[k]);
            }
        }
        return inside;
    }

    /** A ray to the right meets the edge, its lower end included and its upper end not. */
    private boolean isCrossed(Coordinate a, Coordinate b) {
        Coordinate low = a.y < b.y ? a : b;
        Coordinate high = a.y < b.y ? b : a;
        return low.y <= q.lat()
                && q.lat() < high.y
                && CGAlgorithmsDD.orientationIndex(low.x, low.y, high.x, high.y, q.lon(), q.lat())
                        > 0;
    }

    private boolean isTouching(Feature f) {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(q.lon(), q.lat()));
        return shape(f).getBoundary().distance(point) <= TOUCH_DEGREES;
    }

    /** How the point lies to a line of one part. */
    private static final class OnLine {
        private final Feature row;
        private final Coordinate[] line;
        private final double metres;
        private int segment;

        OnLine(Feature row, LocateQuestion q) {
            this.row = row;
            this.line =
                    GroundMetric.at(q.lat()).around(q.lon(), q.lat(), shape(row)).getCoordinates();
            double best = Double.POSITIVE_INFINITY;
            for (int i = 1; i < line.length; i++) {
                double d = Distance.pointToSegment(new Coordinate(0, 0), line[i - 1], line[i]);
                if (d < best) {
                    best = d;
                    segment = i;
                }
            }
            this.metres = best;
        }

        boolean forTheRight() {
            return row.text("split_rule") == null && "right".equals(row.text("side"));
        }

        @Nullable String body() {
            if (metres > (Double) Objects.requireNonNull(row.value("buffer_m"))) {
                return null;
            }
            String own = row.text("department_code");
            String other = row.text("opposite_code");
            String side = String.valueOf(row.text("side"));
            return switch (String.valueOf(row.text("split_rule"))) {
                case "whole" -> own;
                case "midpoint" -> along() <= length(line.length - 1) / 2 ? own : other;
                case "centre" -> (side.equals("right") ? turn() < 0 : turn() >= 0) ? own : other;
                default ->
                        side.equals("both") || metres <= 0.001 || side.equals("left") == turn() > 0
                                ? own
                                : null;
            };
        }

        private double length(int vertices) {
            double sum = 0;
            for (int i = 1; i <= vertices; i++) {
                sum += line[i - 1].distance(line[i]);
            }
            return sum;
        }

        private double along() {
            LineSegment s = new LineSegment(line[segment - 1], line[segment]);
            double factor = s.segmentFraction(new Coordinate(0, 0));
            return length(segment - 1) + factor * s.getLength();
        }

        /** 1 left, -1 right, 0 on the line: of the two segments at a corner, what both say. */
        private int turn() {
            if (metres <= 0.001) {
                return 0;
            }
            LineSegment s = new LineSegment(line[segment - 1], line[segment]);
            boolean atCorner =
                    s.segmentFraction(new Coordinate(0, 0)) == 1 && segment < line.length - 1;
            int own = s.orientationIndex(new Coordinate(0, 0));
            if (!atCorner) {
                return own >= 0 ? 1 : -1;
            }
            int bend =
                    -new LineSegment(line[segment - 1], line[segment])
                            .orientationIndex(line[segment + 1]);
            return bend == 0 ? own : bend;
        }

        @Override
        public String toString() {
            return row.key() + Arrays.toString(line);
        }
    }
}
