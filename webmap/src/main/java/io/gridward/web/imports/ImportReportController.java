package io.gridward.web.imports;

import io.gridward.importer.job.ImportJobs;
import io.gridward.importer.job.ReportFile;
import io.gridward.importer.text.JsonWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The report of an import as files: what the command line writes beside the survey. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class ImportReportController {
    /**
     * The page carries text of the survey: it is shown without scripts and as of no origin, so that
     * nothing in it could speak for whoever looks at it (Content Security Policy Level 3, sandbox).
     */
    private static final String PAGE_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private final ImportJobs jobs;

    ImportReportController(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Operation(
            summary = "报告的文件 / Files of the report",
            description =
                    """
                    网页、退回的文件、位置（GeoJSON）、机器可读（JSON）；检查结束前或没有问题时为空。 / The page, the file that came \
                    in with reasons beside its rows, places as GeoJSON, JSON for machines; none before the check is \
                    over or when nothing was found.""")
    @GetMapping(path = "/api/imports/{id}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    String list(@PathVariable String id) {
        JsonWriter json = new JsonWriter().object();
        json.list(
                "files",
                jobs.listReport(id),
                file ->
                        json.object()
                                .text("name", file.name())
                                .text("media_type", file.mediaType())
                                .whole("bytes", file.bytes())
                                .end());
        return json.end().toString();
    }

    @Operation(
            summary = "报告的一个文件 / One file of the report",
            description =
                    "网页可直接打开，不运行脚本；其余作为附件 / the page opens in a browser, without scripts; the rest is sent as attachments")
    @ApiResponse(
            responseCode = "200",
            description = "文件 / the file",
            content =
                    @Content(
                            mediaType = MediaType.ALL_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/imports/{id}/report/{name}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name) {
        ReportFile file = jobs.report(id, name);
        ContentDisposition.Builder disposition =
                file.isPage() ? ContentDisposition.inline() : ContentDisposition.attachment();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                disposition
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString());
        if (file.isPage()) {
            answer.header("Content-Security-Policy", PAGE_POLICY);
        }
        return answer.body(new FileSystemResource(file.path()));
    }
}
