package io.gridward.web.citycase;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.InspectorTask;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/tasks}: what an inspector has still to look at. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class TaskController {
    private final Cases cases;
    private final Casework work;

    TaskController(Cases cases, Casework work) {
        this.cases = cases;
        this.work = work;
    }

    /** Open tasks, the most pressing first. */
    record Tasks(List<Task> tasks) {}

    /**
     * A task.
     *
     * @param task its number within the case
     * @param kind {@code VERIFY} before filing, {@code CHECK} after handling
     * @param revision what the answer has to name
     */
    record Task(
            long task,
            String kind,
            @JsonProperty("case_no") String caseNo,
            @JsonProperty("issued_at") String issuedAt,
            @JsonProperty("due_at") String dueAt,
            double lon,
            double lat,
            @JsonProperty("type_name") @Nullable String typeName,
            @Nullable String address,
            @Nullable String description,
            long revision) {
        static Task of(InspectorTask task, CaseFile file) {
            return new Task(
                    task.number(),
                    task.check() ? "CHECK" : "VERIFY",
                    task.caseNo(),
                    Objects.requireNonNull(CaseView.moment(task.issuedAt())),
                    Objects.requireNonNull(CaseView.moment(task.dueAt())),
                    file.place().getX(),
                    file.place().getY(),
                    file.text(CaseField.TYPE_NAME),
                    file.text(CaseField.ADDRESS),
                    file.text(CaseField.DESCRIPTION),
                    file.revision());
        }
    }

    @Operation(summary = "我的待办任务（监督员） / My open tasks (inspector)")
    @GetMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
    Tasks tasks() {
        List<InspectorTask> open = cases.openTasks(work.sight().who().name());
        Map<String, CaseFile> files =
                cases.list(open.stream().map(InspectorTask::caseNo).toList()).stream()
                        .collect(Collectors.toMap(CaseFile::caseNo, Function.identity()));
        return new Tasks(
                open.stream()
                        .filter(t -> files.containsKey(t.caseNo()))
                        .map(t -> Task.of(t, files.get(t.caseNo())))
                        .toList());
    }
}
