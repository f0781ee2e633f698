package io.gridward.web.citycase;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.layer.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the interface tells it. Moments are ISO 8601 at +08:00, coordinates degrees of
 * EPSG:4490; absent parts are null.
 *
 * @param light {@code GREEN}, {@code YELLOW}, {@code RED}, {@code STOPPED} or {@code OFF}
 * @param revision what the next step has to name
 */
public record CaseJson(
        @JsonProperty("case_no") String caseNo,
        String scheme,
        String kind,
        @JsonProperty("type_code") String typeCode,
        @JsonProperty("type_name") @Nullable String typeName,
        String source,
        String state,
        @JsonProperty("state_title") LocalText stateTitle,
        @JsonProperty("reported_at") String reportedAt,
        @JsonProperty("filed_at") @Nullable String filedAt,
        @JsonProperty("dispatched_at") @Nullable String dispatchedAt,
        @JsonProperty("handled_at") @Nullable String handledAt,
        @JsonProperty("closed_at") @Nullable String closedAt,
        @JsonProperty("due_at") @Nullable String dueAt,
        boolean overdue,
        String light,
        List<String> marks,
        @JsonProperty("grid_code") @Nullable String gridCode,
        @JsonProperty("community_code") @Nullable String communityCode,
        @JsonProperty("subdistrict_code") @Nullable String subdistrictCode,
        @JsonProperty("department_code") @Nullable String departmentCode,
        @JsonProperty("department_name") @Nullable String departmentName,
        @JsonProperty("component_code") @Nullable String componentCode,
        @Nullable String address,
        @Nullable String description,
        double lon,
        double lat,
        long revision) {}
