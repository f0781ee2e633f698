package io.gridward.core.responsibility;

import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.evaluate.GroundDistance;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.responsibility.LocateAnswer.Named;
import io.gridward.core.responsibility.LocateAnswer.NearComponent;
import io.gridward.core.responsibility.LocateAnswer.Responsible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** One question being answered. */
final class Inquiry {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");
    private static final double NEARBY_METRES = 30;
    private static final int MOST_COMPONENTS = 10;

    private final CityAreas areas;
    private final FeatureSource source;
    private final LocateQuestion question;
    private final List<String> why = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();

    Inquiry(CityAreas areas, FeatureSource source, LocateQuestion question) {
        this.areas = areas;
        this.source = source;
        this.question = question;
    }

    LocateAnswer answer() {
        Optional<Feature> grid = areas.findGrid(question);
        if (grid.isEmpty()) {
            flags.add("outside");
        }
        Named community = division(grid, "community").orElse(null);
        Named subdistrict = subdistrict(grid, community).orElse(null);
        TerritorialRule.Verdict verdict = territorial();
        Responsible responsible =
                verdict.zone().map(this::byZone).orElseGet(() -> fallback(subdistrict));
        return new LocateAnswer(
                grid.map(g -> new Named(g.key(), g.text("name"))).orElse(null),
                community,
                subdistrict,
                null,
                responsible,
                verdict.losers(),
                nearby(),
                edgeDistance(verdict.zone().or(() -> grid)),
                List.of(),
                List.copyOf(flags));
    }

    /** As the grid says; without a grid, or when it does not say, by containment. */
    private Optional<Named> division(Optional<Feature> grid, String level) {
        String code = grid.map(g -> g.text(level + "_code")).orElse(null);
        if (code == null) {
            return areas.findDivision(question, level).map(Inquiry::named);
        }
        String name = grid.map(g -> g.text(level + "_name")).orElse(null);
        return Optional.of(
                areas.findDivision(code, question.at())
                        .map(Inquiry::named)
                        .orElse(new Named(code, name)));
    }

    private Optional<Named> subdistrict(Optional<Feature> grid, @Nullable Named community) {
        if (community != null && grid.map(g -> g.text("subdistrict_code")).isEmpty()) {
            Optional<Named> parent =
                    areas.findDivision(community.code(), question.at())
                            .map(c -> c.text("parent_code"))
                            .flatMap(p -> areas.findDivision(p, question.at()))
                            .map(Inquiry::named);
            if (parent.isPresent()) {
                return parent;
            }
        }
        return division(grid, "subdistrict");
    }

    private static Named named(Feature division) {
        return new Named(division.key(), division.text("name"));
    }

    private TerritorialRule.Verdict territorial() {
        String kind = question.kind();
        String type = question.type();
        String code = question.component();
        if (code != null) {
            Optional<Feature> component = findComponent(code);
            kind = "component";
            type = component.map(c -> c.text("type_code")).orElse(type);
            why.add(aboutComponent(code, component));
        }
        TerritorialRule.Verdict verdict = new TerritorialRule(areas, kind, type).judge(question);
        why.addAll(verdict.why());
        return verdict;
    }

    private Optional<Feature> findComponent(String code) {
        FeatureQuery query =
                FeatureQuery.of(COMPONENT, question.at()).where(Filter.equal("code", code));
        try (FeatureStream rows =
                source.read(query.reading(List.of("type_code", "type_name"), false))) {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }
    }

    private static String aboutComponent(String code, Optional<Feature> component) {
        return component
                .map(
                        c ->
                                "部件 %s 的类型是 %s %s / component %s is of type %s"
                                        .formatted(
                                                code,
                                                c.text("type_code"),
                                                Objects.toString(c.text("type_name"), ""),
                                                code,
                                                c.text("type_code")))
                .orElse("当日没有部件 %s / there is no component %s on that day".formatted(code, code));
    }

    private Responsible byZone(Feature zone) {
        return new Responsible(
                Objects.toString(zone.text("department_code"), ""),
                zone.text("department_name"),
                Rule.TERRITORIAL,
                zone.key(),
                (LocalDate) zone.value(Layer.VALID_FROM),
                (LocalDate) zone.value(Layer.VALID_TO),
                steps());
    }

    private @Nullable Responsible fallback(@Nullable Named subdistrict) {
        if (subdistrict == null) {
            flags.add("unassigned");
            return null;
        }
        flags.add("fallback");
        why.add(
                "没有适用的责任区，属地兜底：由%s负责 / no zone applies; the subdistrict %s answers (fallback)"
                        .formatted(subdistrict.name(), subdistrict.code()));
        Optional<Feature> division = areas.findDivision(subdistrict.code(), question.at());
        return new Responsible(
                subdistrict.code(),
                subdistrict.name(),
                Rule.FALLBACK,
                subdistrict.code(),
                division.map(d -> (LocalDate) d.value(Layer.VALID_FROM)).orElse(null),
                division.map(d -> (LocalDate) d.value(Layer.VALID_TO)).orElse(null),
                steps());
    }

    private List<NearComponent> nearby() {
        if (!Double.isFinite(question.lon()) || !Double.isFinite(question.lat())) {
            return List.of();
        }
        Envelope here = new Envelope(new Coordinate(question.lon(), question.lat()));
        FeatureQuery query =
                FeatureQuery.of(COMPONENT, question.at())
                        .where(Filter.bbox(GroundDistance.reach(here, NEARBY_METRES)))
                        .reading(List.of("type_name", "name"), true);
        List<NearComponent> near = new ArrayList<>();
        try (FeatureStream rows = source.read(query)) {
            if (rows.hasNext()) {
                PointDistance distance = new PointDistance(question.lon(), question.lat());
                rows.forEachRemaining(c -> near.add(near(c, distance)));
            }
        } catch (OutsideCrs e) {
            return List.of();
        }
        return near.stream()
                .filter(c -> c.distanceMetres() <= NEARBY_METRES)
                .sorted(
                        Comparator.comparingDouble(NearComponent::distanceMetres)
                                .thenComparing(NearComponent::code))
                .limit(MOST_COMPONENTS)
                .toList();
    }

    private static NearComponent near(Feature component, PointDistance distance) {
        return new NearComponent(
                component.key(),
                component.text("type_name"),
                Objects.toString(component.text("name"), ""),
                distance.to(Objects.requireNonNull(component.geometry())));
    }

    private List<TrailStep> steps() {
        return why.stream()
                .map(w -> w.split(" / ", 2))
                .map(
                        w ->
                                new TrailStep(
                                        Rule.TERRITORIAL,
                                        false,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        LocalText.of(w[0], w[w.length - 1])))
                .toList();
    }

    private @Nullable Double edgeDistance(Optional<Feature> area) {
        if (area.isEmpty()) {
            return null;
        }
        try {
            return new PointDistance(question.lon(), question.lat())
                    .toEdge(Objects.requireNonNull(area.get().geometry()));
        } catch (OutsideCrs e) {
            return null;
        }
    }
}
