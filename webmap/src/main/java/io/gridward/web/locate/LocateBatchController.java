package io.gridward.web.locate;

import io.gridward.core.responsibility.Locator;
import io.gridward.importer.locate.BatchFormat;
import io.gridward.importer.locate.BatchSummary;
import io.gridward.importer.locate.LocateBatch;
import io.gridward.web.fault.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/locate}: many points, answered while they are still being sent. */
@RestController
class LocateBatchController {
    private static final Logger LOG = LoggerFactory.getLogger(LocateBatchController.class);
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int RETRY_SECONDS = 5;

    private final Locator locator;
    private final LocateSettings settings;
    private final Clock clock;
    private final ExecutorService workers;
    private final Semaphore places;

    LocateBatchController(
            Locator locator, LocateSettings settings, Clock clock, ExecutorService batchWorkers) {
        this.locator = locator;
        this.settings = settings;
        this.clock = clock;
        this.workers = batchWorkers;
        this.places = new Semaphore(settings.maxBatches());
    }

    @Operation(
            summary = "许多点，逐行作答 / Many points, answered line by line",
            description =
                    """
                    每行一个点：id、lon、lat，可选 kind、type、component、at、accuracy；按序逐行返回 id、grid_code、\
                    community_code、subdistrict_code、department_code、rule、flags；无法使用的行标记 error 并说明行号与字段。 / \
                    Each line asks: id, lon, lat and, if wanted, kind, type, component, at, accuracy. Each gets one \
                    line, in order: id, grid_code, community_code, subdistrict_code, department_code, rule, flags; a \
                    line that cannot be used gets the flag error and a message naming line and field.""",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(type = "string"),
                                        examples =
                                                @ExampleObject(
                                                        "{\"id\":\"1\",\"lon\":122.07,\"lat\":46.07}")),
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject("id,lon,lat\n1,122.07,46.07"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "与请求同格式 / in the format of the request",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = "string")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "400",
            description = "没有内容，或表头有误 / empty, or a bad header",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @PostMapping(
            path = "/api/locate",
            consumes = {NDJSON, CSV})
    void locate(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotSupportedException {
        BatchFormat format = format(request);
        if (!places.tryAcquire()) {
            refuse(response);
            return;
        }
        try {
            LocateBatch batch =
                    LocateBatch.open(request.getInputStream(), format, settings.limits());
            response.setContentType(format.mediaType() + ";charset=UTF-8");
            BatchSummary summary =
                    batch.answer(
                            locator,
                            LocalDate.now(clock),
                            workers,
                            response.getOutputStream(),
                            n -> {});
            if (summary.failure() != null) {
                LOG.error("lines of a batch could not be answered", summary.failure());
            }
        } finally {
            places.release();
        }
    }

    private static BatchFormat format(HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        Charset charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new HttpMediaTypeNotSupportedException("only UTF-8");
        }
        return type.getSubtype().equals("csv") ? BatchFormat.CSV : BatchFormat.NDJSON;
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        int status = HttpStatus.TOO_MANY_REQUESTS.value();
        response.setStatus(status);
        response.setIntHeader("Retry-After", RETRY_SECONDS);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(Problem.of(status).json());
    }
}
