package io.gridward.web.citycase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.report.ReportAnswer;
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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportJson(
        @JsonProperty("case") @Nullable CaseJson file,
        @JsonRawValue @Schema(type = "object") String located,
        List<Duplicate> duplicates,
        List<Condition> conditions,
        @Nullable LocalText rerouted) {
    private static final double CENTIMETRES = 100;

    /** A case that may be about the same. */
    record Duplicate(
            @JsonProperty("case_no") String caseNo,
            String state,
            @JsonProperty("same_component") boolean sameComponent,
            @JsonProperty("distance_m") double distanceM) {}

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
                answer.rerouted());
    }
}
