package io.gridward.web.locate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.TrailStep;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer about a point as JSON (design: names that must not change). Absent parts are null.
 *
 * @param edgeDistanceM metres to the nearest edge of the deciding zone, else of the grid
 * @param shares with an accuracy, what part of the circle each body would get, largest first
 * @param flags as {@link LocateAnswer#flags}
 */
record LocateJson(
        @Nullable Named grid,
        @Nullable Named community,
        @Nullable Named subdistrict,
        @JsonProperty("management_zone") @Nullable Zone managementZone,
        @Nullable Responsible responsible,
        List<Candidate> candidates,
        List<Near> components,
        @JsonProperty("edge_distance_m") @Nullable Double edgeDistanceM,
        List<Part> shares,
        List<String> flags) {
    private static final double CENTIMETRES = 100;
    private static final double SHARE_STEPS = 10_000;

    static LocateJson of(LocateAnswer a) {
        return new LocateJson(
                Named.of(a.grid()),
                Named.of(a.community()),
                Named.of(a.subdistrict()),
                Zone.of(a.managementZone()),
                Responsible.of(a.responsible()),
                a.candidates().stream().map(Candidate::of).toList(),
                a.components().stream().map(Near::of).toList(),
                metres(a.edgeDistanceMetres()),
                a.shares().stream()
                        .map(
                                s ->
                                        new Part(
                                                s.departmentCode(),
                                                s.departmentName(),
                                                Math.round(s.share() * SHARE_STEPS) / SHARE_STEPS))
                        .toList(),
                a.flags());
    }

    private static @Nullable Double metres(@Nullable Double metres) {
        return metres == null ? null : rounded(metres);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static double rounded(double metres) {
        return Math.round(metres * CENTIMETRES) / CENTIMETRES;
    }

    /** A thing with a code and a name. */
    record Named(String code, @Nullable String name) {
        static @Nullable Named of(LocateAnswer.@Nullable Named n) {
            return n == null ? null : new Named(n.code(), n.name());
        }
    }

    /** A zone of management requirements; class 1 is the strictest. */
    record Zone(String id, @Nullable String name, @JsonProperty("zone_class") String zoneClass) {
        static @Nullable Zone of(LocateAnswer.@Nullable ManagementZone z) {
            return z == null ? null : new Zone(z.id(), z.name(), z.zoneClass());
        }
    }

    /** What part of the circle, 0 to 1 in ten-thousandths, a body would get; null: nobody. */
    record Part(
            @JsonProperty("department_code") @Nullable String departmentCode,
            @JsonProperty("department_name") @Nullable String departmentName,
            double share) {}

    /** A rule that was tried. Days as YYYY-MM-DD, distance in metres. */
    record Step(
            String rule,
            boolean decided,
            @Nullable String layer,
            @JsonProperty("row_id") @Nullable String rowId,
            @JsonProperty("valid_from") @Nullable String validFrom,
            @JsonProperty("valid_to") @Nullable String validTo,
            @JsonProperty("source_document") @Nullable String sourceDocument,
            @JsonProperty("edge_distance_m") @Nullable Double edgeDistanceM,
            LocalText text) {
        static Step of(TrailStep s) {
            return new Step(
                    s.rule().code(),
                    s.decided(),
                    s.layer(),
                    s.rowId(),
                    LocateJson.text(s.validFrom()),
                    LocateJson.text(s.validTo()),
                    s.sourceDocument(),
                    metres(s.edgeMetres()),
                    s.text());
        }
    }

    /** The body that answers, and why. Days as YYYY-MM-DD. */
    record Responsible(
            @JsonProperty("department_code") String departmentCode,
            @JsonProperty("department_name") @Nullable String departmentName,
            String rule,
            @JsonProperty("row_id") String rowId,
            @JsonProperty("valid_from") @Nullable String validFrom,
            @JsonProperty("valid_to") @Nullable String validTo,
            List<String> why,
            List<Step> trail) {
        static @Nullable Responsible of(LocateAnswer.@Nullable Responsible r) {
            return r == null
                    ? null
                    : new Responsible(
                            r.departmentCode(),
                            r.departmentName(),
                            r.rule().code(),
                            r.rowId(),
                            LocateJson.text(r.validFrom()),
                            LocateJson.text(r.validTo()),
                            r.why(),
                            r.trail().stream().map(Step::of).toList());
        }
    }

    /** A row that lost. */
    record Candidate(
            @JsonProperty("row_id") String rowId,
            @JsonProperty("department_code") String departmentCode,
            @JsonProperty("department_name") @Nullable String departmentName,
            @JsonProperty("lost_by") String lostBy) {
        static Candidate of(LocateAnswer.Candidate c) {
            return new Candidate(c.rowId(), c.departmentCode(), c.departmentName(), c.lostBy());
        }
    }

    /** A component close by; distance in metres. */
    record Near(
            String code,
            @JsonProperty("type_name") @Nullable String typeName,
            String name,
            @JsonProperty("distance_m") double distanceM) {
        static Near of(LocateAnswer.NearComponent c) {
            return new Near(c.code(), c.typeName(), c.name(), rounded(c.distanceMetres()));
        }
    }
}
