package io.gridward.web.imports;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.job.ImportJobs;
import io.gridward.importer.job.JobOrder;
import io.gridward.importer.job.JobView;
import io.gridward.web.fault.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** {@code /api/imports}: files come in, run one after the other, are published and undone. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class ImportsController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final ImportJobs jobs;
    private final Clock clock;

    ImportsController(ImportJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Operation(
            summary = "提交普查文件 / Hand in a survey file",
            description =
                    """
                    选项同命令行：mode (upsert, append, replace)、then (check, stage, publish；默认 stage)、date、crs、encoding、\
                    mapping、accept-mapping (true)、scheme、layer-name、accept (修复种类，逗号分隔，或 all)、fail-on \
                    (error, warning, none)、max-errors (行数或百分比，如 50、2.5%)、threshold (名=值，逗号分隔或重复)；\
                    不认识的选项被拒绝。 / Options as on the command line: mode (upsert, append, replace), then (check, \
                    stage, publish; stage by default), date, crs, encoding, mapping, accept-mapping (true), scheme, \
                    layer-name, accept (kinds of repair parted by commas, or all), fail-on (error, warning, none), \
                    max-errors (rows or a share: 50, 2.5%), threshold (name=number, parted by commas or given more \
                    than once); an option that is not known is refused. 普查文件之外可另附文件 context、photos、mapping，\
                    同命令行 --context、--photos（zip）、--mapping。 / Beside the survey there may be files context, photos \
                    (zip) and mapping, as --context, --photos and --mapping of the command line.""")
    @ApiResponse(responseCode = "202", description = "已排队，见 Location / queued, see Location")
    @PostMapping(
            path = "/api/imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = JSON)
    ResponseEntity<String> submit(
            @RequestPart("file") MultipartFile file,
            @Parameter(description = "参照图层：建筑、水面、道路 / buildings, water and roads (Q15)")
                    @RequestPart(name = "context", required = false)
                    @Nullable MultipartFile context,
            @Parameter(description = "照片压缩包（zip） / zip archive of the photos (Q19)")
                    @RequestPart(name = "photos", required = false)
                    @Nullable MultipartFile photos,
            @Parameter(
                            description =
                                    "字段映射 YAML；或作为选项给出名称 / mapping as YAML; or a name as an option")
                    @RequestPart(name = "mapping", required = false)
                    @Nullable MultipartFile mapping,
            @RequestParam String layer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> fields,
            @Parameter(hidden = true) MultipartRequest parts,
            Principal who)
            throws IOException {
        Map<String, String> options = new HashMap<>();
        fields.forEach((option, words) -> options.put(option, String.join(",", words)));
        options.remove("layer");
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("survey");
        JobOrder order = new JobOrder(layer, name, who.getName(), options);
        try (SentFiles sent = SentFiles.of(parts)) {
            JobView job = jobs.submit(order, sent.survey(), sent.beside());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/imports/" + job.id()))
                    .body(job.json());
        }
    }

    @Operation(summary = "全部导入，最新的在前 / All imports, newest first")
    @GetMapping(path = "/api/imports", produces = JSON)
    String list() {
        return jobs.list().stream()
                .map(JobView::json)
                .collect(Collectors.joining(",", "{\"imports\":[", "]}"));
    }

    @Operation(
            summary = "一次导入的状态、计数与识别依据 / State, counts and detections of one import",
            description =
                    """
                    queue_position：运行时为 0，排队时为 1 起的位次，否则为 null。 / queue_position is 0 while it runs, its \
                    place among those that wait, from 1, and null when it rests.""")
    @GetMapping(path = "/api/imports/{id}", produces = JSON)
    String get(@PathVariable String id) {
        return jobs.get(id).json();
    }

    @Operation(summary = "取消排队或进行中的导入 / Cancel an import that waits or runs")
    @PostMapping(path = "/api/imports/{id}/cancel", produces = JSON)
    String cancel(@PathVariable String id) {
        return jobs.cancel(id).json();
    }

    @Operation(summary = "同 cancel / The same as cancel")
    @DeleteMapping(path = "/api/imports/{id}", produces = JSON)
    String delete(@PathVariable String id) {
        return cancel(id);
    }

    @Operation(summary = "续传服务器停止前的导入 / Go on with an import whose server ended")
    @PostMapping(path = "/api/imports/{id}/resume", produces = JSON)
    String resume(@PathVariable String id) {
        return jobs.resume(id).json();
    }

    @Operation(summary = "今天起发布暂存的行 / Publish the staged rows as of today")
    @PostMapping(path = "/api/imports/{id}/publish", produces = JSON)
    String publish(@PathVariable String id, Principal who) {
        return jobs.activate(id, LocalDate.now(clock), Optional.empty(), who.getName()).json();
    }

    @Operation(summary = "自某日起生效 / Put the staged rows in force from a day on")
    @PostMapping(path = "/api/imports/{id}/activate", produces = JSON)
    String activate(
            @PathVariable String id,
            @Parameter(description = "YYYY-MM-DD") @RequestParam String on,
            @Parameter(description = "即使出现新的空白或冲突也生效的理由 / why to go on in spite of new gaps")
                    @RequestParam(required = false)
                    @Nullable String override,
            Principal who) {
        Optional<String> reason = Optional.ofNullable(override).filter(r -> !r.isBlank());
        return jobs.activate(id, day(on), reason, who.getName()).json();
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw BadParameter.of("on", text, LocalText.of("日期 YYYY-MM-DD", "a day YYYY-MM-DD"));
        }
    }

    @Operation(summary = "放弃暂存的行 / Drop the staged rows")
    @PostMapping(path = "/api/imports/{id}/discard", produces = JSON)
    String discard(@PathVariable String id, Principal who) {
        return jobs.discard(id, who.getName()).json();
    }

    @Operation(summary = "撤销已发布的导入 / Undo a published import")
    @PostMapping(path = "/api/imports/{id}/rollback", produces = JSON)
    String rollback(@PathVariable String id, Principal who) {
        return jobs.rollback(id, who.getName()).json();
    }
}
