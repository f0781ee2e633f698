package io.gridward.core.citycase.report;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycase.CasePlace;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.report.ReportAnswer.Duplicate;
import io.gridward.core.crs.GroundMetric;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Looks for cases that may be about the same thing, in the layer of cases. */
record Duplicates(FeatureSource cases, DuplicateRule rule) {
    private static final int MOST = 10;
    private static final List<String> NOT_COUNTED =
            List.of(CaseState.REJECTED.name(), CaseState.VOID.name());

    List<Duplicate> list(Subject subject, CasePlace place, OffsetDateTime now) {
        Filter since =
                new Filter.Comparison(
                        new Expression.Property(CaseField.REPORTED_AT.column()),
                        Filter.Operator.GREATER_OR_EQUAL,
                        new Expression.Literal(now.minusDays(rule.days())),
                        true);
        Filter counted =
                new Filter.And(
                        List.of(
                                since,
                                new Filter.Not(Filter.in(CaseField.STATE.column(), NOT_COUNTED))));
        List<Duplicate> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        if (place.componentCode() != null) {
            String code = place.componentCode();
            Filter same = Filter.equal(CaseField.COMPONENT_CODE.column(), code);
            collect(Filter.and(same, counted), place, Double.MAX_VALUE, found, known);
        }
        List<Filter> near =
                List.of(
                        Filter.equal(CaseField.SCHEME.column(), subject.scheme()),
                        Filter.equal(CaseField.KIND.column(), subject.kind()),
                        Filter.equal(CaseField.TYPE_CODE.column(), subject.typeCode()),
                        Filter.bbox(around(place)),
                        counted);
        collect(new Filter.And(near), place, rule.metres(), found, known);
        found.sort(
                Comparator.comparing((Duplicate d) -> !d.sameComponent())
                        .thenComparing(Duplicate::distanceMetres)
                        .thenComparing(Duplicate::caseNo));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private void collect(
            Filter filter,
            CasePlace place,
            double mostMetres,
            List<Duplicate> found,
            Set<String> known) {
        FeatureQuery query =
                FeatureQuery.of(CaseLayer.get(), null)
                        .where(filter)
                        .reading(
                                List.of(
                                        CaseField.STATE.column(),
                                        CaseField.COMPONENT_CODE.column()),
                                true);
        try (FeatureStream stream = cases.read(query)) {
            while (stream.hasNext()) {
                Feature one = stream.next();
                double metres = metres(one, place);
                if (metres <= mostMetres && known.add(one.key())) {
                    String component = one.text(CaseField.COMPONENT_CODE.column());
                    boolean same = component != null && component.equals(place.componentCode());
                    String state = String.valueOf(one.text(CaseField.STATE.column()));
                    found.add(new Duplicate(one.key(), state, same, metres));
                }
            }
        }
    }

    private static double metres(Feature one, CasePlace place) {
        Coordinate at = one.geometry().getCoordinate();
        return GroundMetric.between(place.lat(), at.y)
                .metres(at.x - place.lon(), at.y - place.lat());
    }

    private Envelope around(CasePlace place) {
        double lat = GroundMetric.latReach(rule.metres());
        double lon = GroundMetric.lonReach(place.lat(), rule.metres());
        Envelope box = new Envelope(new Coordinate(place.lon(), place.lat()));
        box.expandBy(lon, lat);
        return box;
    }

    /** What it is. */
    record Subject(String scheme, String kind, String typeCode) {}
}
