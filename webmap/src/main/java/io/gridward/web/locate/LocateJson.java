package io.gridward.web.locate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.responsibility.LocateAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer about a point as JSON (design: names that must not change). Absent parts are null.
 *
 * @param edgeDistanceM metres to the nearest edge of the deciding zone, else of the grid
 * @param flags {@code outside}, {@code fallback}, {@code unassigned}
 */
record LocateJson(
        @Nullable Named grid,
        @Nullable Named community,
        @Nullable Named subdistrict,
        @Nullable Responsible responsible,
        List<Candidate> candidates,
        List<Near> components,
        @JsonProperty("edge_distance_m") @Nullable Double edgeDistanceM,
        List<String> flags) {
    private static final double CENTIMETRES = 100;

    static LocateJson of(LocateAnswer a) {
        return new LocateJson(
                Named.of(a.grid()),
                Named.of(a.community()),
                Named.of(a.subdistrict()),
                Responsible.of(a.responsible()),
                a.candidates().stream().map(Candidate::of).toList(),
                a.components().stream().map(Near::of).toList(),
                a.edgeDistanceMetres() == null ? null : rounded(a.edgeDistanceMetres()),
                a.flags());
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

    /** The body that answers, and why. Days as YYYY-MM-DD. */
    record Responsible(
            @JsonProperty("department_code") String departmentCode,
            @JsonProperty("department_name") @Nullable String departmentName,
            String rule,
            @JsonProperty("row_id") String rowId,
            @JsonProperty("valid_from") @Nullable String validFrom,
            @JsonProperty("valid_to") @Nullable String validTo,
            List<String> why) {
        static @Nullable Responsible of(LocateAnswer.@Nullable Responsible r) {
            return r == null
                    ? null
                    : new Responsible(
                            r.departmentCode(),
                            r.departmentName(),
                            r.rule().code(),
                            r.rowId(),
                            r.validFrom() == null ? null : r.validFrom().toString(),
                            r.validTo() == null ? null : r.validTo().toString(),
                            r.why());
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
