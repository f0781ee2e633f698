package io.gridward.core.citycase.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Three zones in a row, 122.00–122.01 (D1), 122.01–122.02 (D2), 122.02–122.03 (D3) east,
 * 46.00–46.01 north, and one for trees (D4) over the middle one. A hundred-thousandth of a degree
 * of longitude is 0.77 m.
 */
class DisputeRadarTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Layer ZONE = LayerCatalog.city().get("responsibility_zone");
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Feature> zones = new ArrayList<>();

    private DisputeReport judge(List<Return> returns) {
        zone("Z1", 0, "D1", null);
        zone("Z2", 1, "D2", null);
        zone("Z3", 2, "D3", null);
        zone("Z4", 1, "D4", "04");
        return DisputeRadar.over(SnapshotFeatures.of(Map.of(ZONE, zones)), TODAY)
                .judge(returns, 50, 10);
    }

    private void zone(String id, int west, String body, @Nullable String types) {
        Object[] values = new Object[ZONE.attributes().size()];
        values[ZONE.indexOf("id")] = id;
        values[ZONE.indexOf("name")] = "责任区" + id;
        values[ZONE.indexOf("department_code")] = body;
        values[ZONE.indexOf("department_name")] = "单位" + body;
        values[ZONE.indexOf("type_codes")] = types;
        String wkt =
                "MULTIPOLYGON (((122.0%1$d 46, 122.0%2$d 46, 122.0%2$d 46.01, 122.0%1$d 46.01, 122.0%1$d 46)))"
                        .formatted(west, west + 1);
        try {
            zones.add(
                    new Feature(
                            ZONE, id, ZONE.attributeNames(), values, new WKTReader().read(wkt)));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static Return at(
            String caseNo, double lon, String type, String from, @Nullable String to) {
        Point place = SHAPES.createPoint(new Coordinate(lon, 46.005));
        return new Return(caseNo, place, "component", type, from, to);
    }

    @Test
    void ranksBoundariesByTheirCases() {
        DisputeReport report =
                judge(
                        List.of(
                                at("1", 122.0201, "01001", "D2", "D3"),
                                at("2", 122.0099, "01001", "D1", "D2"),
                                at("3", 122.0101, "01001", "D2", null),
                                at("3", 122.0101, "01001", "D2", "D1")));

        assertThat(report.cases()).isEqualTo(3);
        assertThat(report.elsewhere()).isZero();
        DisputedBoundary first = report.boundaries().get(0);
        assertThat(first.departments())
                .containsExactly(
                        new DisputedBoundary.Party("D1", "单位D1"),
                        new DisputedBoundary.Party("D2", "单位D2"));
        assertThat(first.cases()).isEqualTo(2);
        assertThat(first.returns()).isEqualTo(3);
        assertThat(first.reassigned()).isEqualTo(2);
        assertThat(report.boundaries().get(1).departments().get(1).code()).isEqualTo("D3");
        assertThat(report.boundaries()).hasSize(2);
    }

    @Test
    void theStripRunsAlongTheSharedEdge() {
        DisputeReport report = judge(List.of(at("2", 122.0099, "01001", "D1", "D2")));
        Geometry strip = Objects.requireNonNull(report.boundaries().get(0).strip());
        assertThat(strip.contains(point(122.01, 46.005))).isTrue();
        assertThat(strip.contains(point(122.0105, 46.005))).as("39 m from the edge").isTrue();
        assertThat(strip.contains(point(122.0108, 46.005))).as("62 m from the edge").isFalse();
        assertThat(strip.contains(point(122.005, 46.0))).as("the far side").isFalse();
    }

    private static Point point(double lon, double lat) {
        return SHAPES.createPoint(new Coordinate(lon, lat));
    }

    @Test
    void aCaseFarFromTheirZonesIsElsewhere() {
        DisputeReport report =
                judge(
                        List.of(
                                at("1", 122.005, "01001", "D1", "D2"),
                                at("2", 122.0099, "01001", "D9", "D2"),
                                at("3", 122.0099, "01001", "D1", "D3")));
        assertThat(report.boundaries()).isEmpty();
        assertThat(report.elsewhere()).isEqualTo(3);
    }

    @Test
    void onlyZonesThatSpeakOfTheTypeCount() {
        DisputeReport report =
                judge(
                        List.of(
                                at("1", 122.0099, "04001", "D1", "D4"),
                                at("2", 122.0099, "01001", "D1", "D4")));
        assertThat(report.boundaries()).hasSize(1);
        assertThat(report.boundaries().get(0).cases()).isEqualTo(1);
        assertThat(report.elsewhere()).isEqualTo(1);
    }
}
