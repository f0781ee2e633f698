package io.gridward.web.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gridward.core.citycase.dispute.DisputeRadar;
import io.gridward.core.citycase.dispute.DisputeReport;
import io.gridward.core.citycase.dispute.DisputedBoundary;
import io.gridward.core.citycase.dispute.Return;
import io.gridward.core.citycase.dispute.Returns;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.importer.geometry.RingSense;
import io.gridward.importer.text.GeoJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/statistics/disputes}: the dispute radar. */
@RestController
class DisputesController {
    private static final int MOST_METRES = 500;
    private static final int MOST_BOUNDARIES = 200;

    private final Returns returns;
    private final SnapshotFeatures city;
    private final Counting counting;
    private final StatisticsAccess access;

    DisputesController(
            Returns returns, SnapshotFeatures city, Counting counting, StatisticsAccess access) {
        this.returns = returns;
        this.city = city;
        this.counting = counting;
        this.access = access;
    }

    /**
     * What the radar sees.
     *
     * @param cases how many cases were returned
     * @param elsewhere how many of them lie near no boundary of the bodies' zones
     * @param boundaries those with most cases first
     */
    record Disputes(
            String from,
            String to,
            @JsonProperty("within_m") int within,
            int cases,
            int elsewhere,
            List<Boundary> boundaries) {}

    /**
     * One boundary.
     *
     * @param departments the two bodies
     * @param cases how many cases were returned there
     * @param returned how often one was returned
     * @param reassigned how many were given to the other body
     * @param geometry the strip along it, GeoJSON in EPSG:4490; null when it cannot be drawn
     */
    record Boundary(
            List<DisputedBoundary.Party> departments,
            int cases,
            int returned,
            int reassigned,
            @Schema(type = "object") @JsonRawValue String geometry) {
        static Boundary of(DisputedBoundary boundary) {
            return new Boundary(
                    boundary.departments(),
                    boundary.cases(),
                    boundary.returns(),
                    boundary.reassigned(),
                    GeoJson.geometry(
                            boundary.strip() == null
                                    ? null
                                    : RingSense.ANTICLOCKWISE.of(boundary.strip())));
        }
    }

    @Operation(
            summary = "争议雷达：退回与改派最多的责任边界 / Boundaries of responsibility with most returned cases")
    @Parameter(
            name = "from",
            required = true,
            description = "上报日期从 / first day reported",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "to",
            required = true,
            description = "上报日期至（含当日） / last day reported, included",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "within",
            description = "距边界多少米以内 / how near an edge is near, metres",
            schema = @Schema(type = "integer", minimum = "1", maximum = "500"))
    @Parameter(
            name = "limit",
            description = "最多几条 / most boundaries",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
    @GetMapping(path = "/api/statistics/disputes", produces = MediaType.APPLICATION_JSON_VALUE)
    Disputes disputes(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "50") String within,
            @RequestParam(defaultValue = "50") String limit) {
        StatisticsQuery query =
                StatisticsQuery.of(StatisticsParameters.period(from, to), Dimension.SUBDISTRICT);
        int metres = SpatialController.number("within", within, 1, MOST_METRES);
        int most = SpatialController.number("limit", limit, 1, MOST_BOUNDARIES);
        access.requireAccount("争议雷达", "disputed boundaries");
        List<Return> returned = returns.list(query.from(), query.to().plusDays(1));
        DisputeReport report =
                DisputeRadar.over(city.now(), counting.today()).judge(returned, metres, most);
        return new Disputes(
                query.from().toString(),
                query.to().toString(),
                metres,
                report.cases(),
                report.elsewhere(),
                report.boundaries().stream().map(Boundary::of).toList());
    }
}
