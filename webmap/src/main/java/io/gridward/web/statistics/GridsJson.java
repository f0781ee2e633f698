package io.gridward.web.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.statistics.area.Unit;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Counts by group.
 *
 * @param from first day reported
 * @param to last day reported
 * @param by dimensions
 * @param boundaries day on whose boundaries cases were laid; absent for those of their own day
 * @param total all cases that were counted
 */
record GridsJson(
        String from,
        String to,
        List<String> by,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String boundaries,
        Row total,
        List<Row> rows) {

    /**
     * One group.
     *
     * @param code its code; absent when there are two dimensions
     * @param codes its codes, when there are two
     * @param cases reported (N01)
     * @param due due to close (N16), what the rates are divided by
     * @param closed closed (N17)
     * @param onTime closed and handled in time (N18)
     * @param overdue not handled and past the due time (N14)
     * @param rateClosed closed of those due (R03), 0 to 1; null when none was due
     * @param rateOnTime closed in time of those due (R04)
     * @param areaM2 area of the unit
     * @param density cases a square kilometre
     */
    record Row(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> codes,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<@Nullable String> names,
            long cases,
            long due,
            long closed,
            @JsonProperty("on_time") long onTime,
            long overdue,
            @JsonProperty("rate_closed") @Nullable Double rateClosed,
            @JsonProperty("rate_on_time") @Nullable Double rateOnTime,
            @JsonProperty("area_m2") @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable Double areaM2,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double density) {

        static Row of(Group group) {
            boolean one = group.codes().size() == 1;
            boolean several = group.codes().size() > 1;
            Unit unit = group.unit();
            return new Row(
                    one ? group.codes().get(0) : null,
                    several ? group.codes() : null,
                    one ? group.names().get(0) : null,
                    several ? group.names() : null,
                    group.count(Count.N01),
                    group.count(Count.N16),
                    group.count(Count.N17),
                    group.count(Count.N18),
                    group.count(Count.N14),
                    number(group.indices().rate("R03").value()),
                    number(group.indices().rate("R04").value()),
                    unit == null ? null : finite(unit.squareMetres()),
                    unit == null ? null : finite(unit.density(group.count(Count.N01))));
        }
    }

    static @Nullable Double number(OptionalDouble value) {
        return value.isEmpty() ? null : value.getAsDouble();
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
