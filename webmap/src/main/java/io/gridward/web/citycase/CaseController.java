package io.gridward.web.citycase;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.web.body.RequestJson;
import io.gridward.web.citycase.DetailJson.Body;
import io.gridward.web.citycase.DetailJson.Contact;
import io.gridward.web.citycase.DetailJson.Entry;
import io.gridward.web.citycase.DetailJson.Flow;
import io.gridward.web.citycase.DetailJson.Move;
import io.gridward.web.citycase.DetailJson.Photo;
import io.gridward.web.citycase.DetailJson.Stepped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/cases/{no}}: one case, its flow log, and what is done to it. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class CaseController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Cases cases;
    private final CaseSteps steps;
    private final Casework work;

    CaseController(Cases cases, CaseSteps steps, Casework work) {
        this.cases = cases;
        this.steps = steps;
        this.work = work;
    }

    @Operation(
            summary =
                    "一件案卷、现在可以办理的动作、责任依据、照片 / One case, what whoever asks may do now, why that body answers, photographs")
    @GetMapping(path = "/api/cases/{no}", produces = JSON)
    DetailJson get(@PathVariable String no) {
        CaseSight sight = work.sight();
        CaseFile file = sight.get(no);
        CaseView view = work.view();
        List<FilingCondition> conditions = work.conditions(file);
        return new DetailJson(
                view.of(file),
                moves(file, sight),
                conditions.stream().map(ReportJson.Condition::of).toList(),
                why(file.text(CaseField.TRAIL)),
                advised(file, view),
                cases.photos(no).stream().map(Photo::of).toList(),
                sight.knowsReporter(file) ? cases.contact(no).map(Contact::of).orElse(null) : null);
    }

    private static List<String> why(@Nullable String trail) {
        return trail == null || trail.isBlank() ? List.of() : List.of(trail.strip().split("\n"));
    }

    private static @Nullable Body advised(CaseFile file, CaseView view) {
        return Optional.ofNullable(file.text(CaseField.ADVISED_CODE))
                .map(code -> new Body(code, view.department(code)))
                .orElse(null);
    }

    private List<Move> moves(CaseFile file, CaseSight sight) {
        boolean hasConditions = !work.conditions(file).isEmpty();
        return Cases.possible(file, sight.mover()).stream()
                .map(rule -> Move.of(rule, hasConditions))
                .toList();
    }

    @Operation(summary = "流转记录 / The flow log")
    @GetMapping(path = "/api/cases/{no}/flow", produces = JSON)
    Flow flow(@PathVariable String no) {
        CaseSight sight = work.sight();
        sight.get(no);
        return new Flow(cases.flow(no).stream().map(e -> Entry.of(e, sight)).toList());
    }

    /** The members of a step, for the description. */
    record Step(
            String move,
            long revision,
            String reason,
            String department,
            String inspector,
            Boolean result,
            String condition,
            ReportJson.Limit limit,
            Integer extension,
            @JsonProperty("extension_minutes") Integer extensionMinutes,
            Double lon,
            Double lat) {}

    @Operation(
            summary = "办理一步 / Make a step",
            description =
                    "revision 为所见案卷的版本；已被他人办理则 409，并给出现在合法的动作。 / revision is that of the case as it was seen; 409 with the legal moves when somebody did something meanwhile or the state does not allow it.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Step.class))))
    @Parameter(
            name = ReportController.KEY_HEADER,
            in = ParameterIn.HEADER,
            description = "幂等键 / idempotency key",
            schema = @Schema(type = "string", maxLength = 200))
    @ApiResponse(responseCode = "409", description = "不合法或已过时，legal 列出合法动作 / illegal or stale")
    @PostMapping(path = "/api/cases/{no}/moves", consumes = JSON, produces = JSON)
    Stepped make(@PathVariable String no, HttpServletRequest request) throws IOException {
        MoveBody body =
                new MoveBody(
                        RequestJson.read(request, ReportController.MOST_BYTES, MoveBody.MEMBERS));
        CaseSight sight = work.sight();
        CaseSteps.Made made =
                steps.make(
                        sight.get(no),
                        body,
                        sight.mover(),
                        request.getHeader(ReportController.KEY_HEADER));
        return new Stepped(work.view().of(made.file()), moves(made.file(), sight), made.rerouted());
    }
}
