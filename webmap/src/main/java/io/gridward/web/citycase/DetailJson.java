package io.gridward.web.citycase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.citycase.CasePhoto;
import io.gridward.core.citycase.CaseReport;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.core.layer.LocalText;
import io.gridward.web.words.NeedWord;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One case with all that belongs to it.
 *
 * @param moves what whoever asks may do to it now
 * @param why the trail: why that body answers, as it was found
 * @param advised the body that answers by the lists
 * @param contact who reported; only for those who may know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DetailJson(
        @JsonProperty("case") CaseJson file,
        List<Move> moves,
        List<ReportJson.Condition> conditions,
        List<String> why,
        @Nullable Body advised,
        List<Photo> photos,
        @Nullable Contact contact) {

    /** A department. */
    record Body(
            @JsonProperty("department_code") String departmentCode,
            @JsonProperty("department_name") @Nullable String departmentName) {}

    /** A move and what has to be said for it. */
    record Move(String move, LocalText title, List<String> needs) {
        static Move of(MoveRule rule, boolean hasConditions) {
            return new Move(
                    rule.move().name(),
                    rule.move().title(),
                    rule.needs().stream()
                            .sorted()
                            .map(n -> NeedWord.of(n, hasConditions))
                            .toList());
        }
    }

    /** A photograph; its file is {@code /api/cases/{no}/photos/{sha256}}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Photo(
            String sha256,
            @JsonProperty("content_type") String contentType,
            String move,
            @JsonProperty("taken_at") @Nullable String takenAt) {
        static Photo of(CasePhoto p) {
            return new Photo(
                    p.sha256(), p.mediaType(), p.move().name(), CaseView.moment(p.takenAt()));
        }
    }

    /** Who reported. */
    record Contact(@Nullable String name, @Nullable String phone) {
        static Contact of(CaseReport.Contact c) {
            return new Contact(c.name(), c.phone());
        }
    }

    /** What a step is answered with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stepped(
            @JsonProperty("case") CaseJson file, List<Move> moves, @Nullable LocalText rerouted) {}

    /** The flow log. */
    record Flow(List<Entry> flow) {}

    /** One step; names of people are {@code ***} to those who are not to know. */
    record Entry(
            long revision,
            String at,
            String move,
            LocalText title,
            @Nullable String from,
            String to,
            String actor,
            @Nullable String role,
            @JsonProperty("department_code") @Nullable String departmentCode,
            @Nullable String inspector,
            @Nullable Boolean result,
            @Nullable String reason,
            @JsonProperty("due_at") @Nullable String dueAt) {
        static Entry of(FlowEntry e, CaseSight sight) {
            return new Entry(
                    e.revision(),
                    Objects.requireNonNull(CaseView.moment(e.at())),
                    e.move().name(),
                    e.move().title(),
                    e.from() == null ? null : e.from().name(),
                    e.to().name(),
                    e.role() == null ? e.actor() : sight.person(e.actor()),
                    e.role() == null ? null : e.role().name(),
                    e.departmentCode(),
                    e.inspector() == null ? null : sight.person(e.inspector()),
                    e.result(),
                    e.reason(),
                    CaseView.moment(e.dueAt()));
        }
    }
}
