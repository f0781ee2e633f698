package io.gridward.web.locate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.layer.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link io.gridward.importer.locate.AnswerJson} writes, for the description of the interface
 * (design: names that must not change). Absent parts are null, days are YYYY-MM-DD.
 *
 * @param edgeDistanceM metres to the nearest edge of the deciding zone, else of the grid
 * @param shares with an accuracy, what part of the circle each body would get, largest first
 * @param flags {@code outside}, {@code fallback}, {@code unassigned}, {@code near-edge}, {@code
 *     ask}, {@code no-component}
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

    /** A thing with a code and a name. */
    record Named(String code, @Nullable String name) {}

    /** A zone of management requirements; class 1 is the strictest. */
    record Zone(String id, @Nullable String name, @JsonProperty("zone_class") String zoneClass) {}

    /** What part of the circle, 0 to 1 in ten-thousandths, a body would get; null: nobody. */
    record Part(
            @JsonProperty("department_code") @Nullable String departmentCode,
            @JsonProperty("department_name") @Nullable String departmentName,
            double share) {}

    /** A rule that was tried; distance in metres. */
    record Step(
            String rule,
            boolean decided,
            @Nullable String layer,
            @JsonProperty("row_id") @Nullable String rowId,
            @JsonProperty("valid_from") @Nullable String validFrom,
            @JsonProperty("valid_to") @Nullable String validTo,
            @JsonProperty("source_document") @Nullable String sourceDocument,
            @JsonProperty("edge_distance_m") @Nullable Double edgeDistanceM,
            LocalText text) {}

    /** The body that answers, and why: {@code why} has the sentences of the trail. */
    record Responsible(
            @JsonProperty("department_code") String departmentCode,
            @JsonProperty("department_name") @Nullable String departmentName,
            String rule,
            @JsonProperty("row_id") String rowId,
            @JsonProperty("valid_from") @Nullable String validFrom,
            @JsonProperty("valid_to") @Nullable String validTo,
            List<String> why,
            List<Step> trail) {}

    /** A row that lost. */
    record Candidate(
            @JsonProperty("row_id") String rowId,
            @JsonProperty("department_code") String departmentCode,
            @JsonProperty("department_name") @Nullable String departmentName,
            @JsonProperty("lost_by") String lostBy) {}

    /** A component close by; distance in metres. */
    record Near(
            String code,
            @JsonProperty("type_name") @Nullable String typeName,
            String name,
            @JsonProperty("distance_m") double distanceM) {}
}
