package io.gridward.core.citycase.report;

import io.gridward.core.citycase.CasePlace;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.report.Whereabouts.AtAddress;
import io.gridward.core.citycase.report.Whereabouts.AtComponent;
import io.gridward.core.citycase.report.Whereabouts.AtPoint;
import io.gridward.core.citycase.report.Whereabouts.InGrid;
import io.gridward.core.crs.GroundMetric;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.place.Geocoder;
import io.gridward.core.place.PlaceFinder;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.LocateAnswer.Named;
import io.gridward.core.responsibility.LocateAnswer.Responsible;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Turns what somebody tells of a place into a point, and the answer about it into a case's place.
 */
record Places(FeatureSource city, PlaceFinder geocoder) {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");
    private static final Layer GRID = LayerCatalog.city().get("unit_grid");
    private static final double MOST_METRES = 10_000;
    private static final int MOST_CANDIDATES = 50;

    /**
     * A point with how it was found.
     *
     * @param match the place of an address; null for another way
     */
    record Spot(AtPoint point, @Nullable AddressMatch match) {}

    Spot spot(Whereabouts where, LocalDate today) {
        if (!(where instanceof AtAddress by)) {
            return new Spot(point(where, today), null);
        }
        String address = by.address().strip();
        AddressMatch match =
                AddressMatch.of(address, geocoder.find(address, MOST_CANDIDATES, today));
        Coordinate at = match.point();
        double reach = Math.max(reach(match.hit().place(), at), named(match.hit().place()));
        if (reach > MOST_METRES) {
            throw UnclearAddress.vast(match);
        }
        return new Spot(new AtPoint(at.x, at.y, reach, null), match);
    }

    private static double reach(Feature place, Coordinate at) {
        return reach(Objects.requireNonNull(place.geometry()), at);
    }

    /** How far around it a place names what is there. */
    private static double named(Feature place) {
        return "door_plate".equals(place.text("kind"))
                ? Geocoder.PLATE_METRES
                : Geocoder.POI_METRES;
    }

    private AtPoint point(Whereabouts where, LocalDate today) {
        if (where instanceof AtPoint point) {
            return sound(point);
        }
        if (where instanceof AtComponent component) {
            Geometry shape =
                    shape(COMPONENT, component.code(), today)
                            .orElseThrow(() -> none("部件", "component", component.code()));
            Coordinate at = shape.getInteriorPoint().getCoordinate();
            return new AtPoint(at.x, at.y, null, component.code());
        }
        String code = ((InGrid) where).code();
        Geometry shape =
                shape(GRID, code, today).orElseThrow(() -> none("单元网格", "unit grid", code));
        Coordinate at = shape.getInteriorPoint().getCoordinate();
        return new AtPoint(at.x, at.y, reach(shape, at), null);
    }

    private static AtPoint sound(AtPoint point) {
        Double accuracy = point.accuracyMetres();
        boolean sane =
                Math.abs(point.lon()) <= 180
                        && Math.abs(point.lat()) <= 90
                        && (accuracy == null || accuracy >= 0 && accuracy <= MOST_METRES);
        if (!sane) { // also for what is no number
            throw new CaseRefused(
                    CaseRefused.Kind.BAD_INPUT,
                    "位置无效：经度 %s，纬度 %s，精度 %s（0–10000 米） / not a place: longitude %s, latitude %s, accuracy %s (0 to 10000 m)"
                            .formatted(
                                    point.lon(),
                                    point.lat(),
                                    accuracy,
                                    point.lon(),
                                    point.lat(),
                                    accuracy));
        }
        return point;
    }

    /** How far the farthest corner is: all of the grid lies in that circle. */
    private static double reach(Geometry shape, Coordinate at) {
        double farthest = 0;
        for (Coordinate corner : shape.getCoordinates()) {
            double metres =
                    GroundMetric.between(at.y, corner.y).metres(corner.x - at.x, corner.y - at.y);
            farthest = Math.max(farthest, metres);
        }
        return farthest;
    }

    private Optional<Geometry> shape(Layer layer, String code, LocalDate today) {
        FeatureQuery query =
                FeatureQuery.of(layer, today).where(Filter.equal(layer.key(), code)).page(0, 1);
        try (FeatureStream stream = city.read(query)) {
            if (!stream.hasNext()) {
                return Optional.empty();
            }
            Feature one = stream.next();
            return Optional.ofNullable(one.geometry()).filter(g -> !g.isEmpty());
        }
    }

    private static CaseRefused none(String zh, String en, String code) {
        return new CaseRefused(
                CaseRefused.Kind.BAD_INPUT,
                "今日没有%s %s / there is no %s %s today".formatted(zh, code, en, code));
    }

    static CasePlace place(Spot spot, LocateAnswer answer) {
        Responsible body = answer.responsible();
        AtPoint point = spot.point();
        AddressMatch match = spot.match();
        String why = body == null ? "" : String.join("\n", body.why());
        return new CasePlace(
                point.lon(),
                point.lat(),
                point.accuracyMetres(),
                code(answer.grid()),
                code(answer.community()),
                code(answer.subdistrict()),
                answer.managementZone() == null ? null : answer.managementZone().zoneClass(),
                body == null ? null : body.departmentCode(),
                body == null ? null : body.rule().code(),
                body == null ? null : body.rowId(),
                match == null ? why : (match.sentence() + "\n" + why).strip(),
                point.componentCode(),
                match == null ? null : match.sentence());
    }

    private static @Nullable String code(@Nullable Named named) {
        return named == null ? null : named.code();
    }
}
