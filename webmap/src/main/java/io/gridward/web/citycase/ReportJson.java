package io.gridward.web.citycase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.report.AddressMatch;
import io.gridward.core.citycase.report.ReportAnswer;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.locate.AnswerJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report is answered with.
 *
 * @param file the case; absent from a preview
 * @param located what {@code GET /api/locate} answers for the place
 * @param rerouted says that another body answers there than before
 * @param geocoded the place that the address means; absent when the place was told otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportJson(
        @JsonProperty("case") @Nullable CaseJson file,
        @JsonRawValue @Schema(type = "object") String located,
        List<Duplicate> duplicates,
        List<Condition> conditions,
        @Nullable LocalText rerouted,
        @Nullable Geocoded geocoded) {
    private static final double CENTIMETRES = 100;

    /** A case that may be about the same. */
    record Duplicate(
            @JsonProperty("case_no") String caseNo,
            String state,
            @JsonProperty("same_component") boolean sameComponent,
            @JsonProperty("distance_m") double distanceM) {}

    /**
     * The place that an address means.
     *
     * @param level level of its name, 1 province to 10 point of interest (GB/T 37149-2018 annex B)
     * @param score how like the address is to its name, 0 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Geocoded(
            String address,
            String id,
            String name,
            @Nullable Long level,
            double score,
            double lon,
            double lat,
            @JsonProperty("grid_code") @Nullable String gridCode,
            @JsonProperty("community_code") @Nullable String communityCode) {
        static Geocoded of(AddressMatch match) {
            Feature place = match.hit().place();
            return new Geocoded(
                    match.address(),
                    place.key(),
                    match.name(),
                    match.level(),
                    match.hit().score(),
                    match.point().x,
                    match.point().y,
                    place.text("grid_code"),
                    place.text("community_code"));
        }
    }

    /** So much time of a class, and how it is said. */
    record Limit(int amount, String unit, @Nullable String season, LocalText title) {
        static Limit of(TimeLimit limit) {
            return new Limit(
                    limit.amount(),
                    limit.unit().name(),
                    limit.season(),
                    LocalText.of(
                            limit.amount() + " " + limit.unit().title().zh(),
                            limit.amount() + " " + limit.unit().title().en()));
        }
    }

    /** A filing condition; its text is in English, as the sources' own words are not copied. */
    record Condition(
            String id,
            @JsonProperty("type_name") String typeName,
            String text,
            String closing,
            Limit limit) {
        static Condition of(FilingCondition c) {
            return new Condition(
                    c.id(), c.typeName(), c.condition(), c.closing(), Limit.of(c.limit()));
        }
    }

    static ReportJson of(ReportAnswer answer, CaseView view) {
        return new ReportJson(
                answer.file() == null ? null : view.of(answer.file()),
                AnswerJson.of(answer.located()),
                answer.duplicates().stream()
                        .map(
                                d ->
                                        new Duplicate(
                                                d.caseNo(),
                                                d.state(),
                                                d.sameComponent(),
                                                Math.round(d.distanceMetres() * CENTIMETRES)
                                                        / CENTIMETRES))
                        .toList(),
                answer.conditions().stream().map(Condition::of).toList(),
                answer.rerouted(),
                answer.match() == null ? null : Geocoded.of(answer.match()));
    }
}
