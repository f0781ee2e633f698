package io.gridward.web.locate;

import io.gridward.core.layer.LocalText;
import io.gridward.web.fault.BadParameter;
import io.gridward.web.fault.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /api/locate/index}: the file from which a browser answers without the server. */
@RestController
class LocateIndexController {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int RETRY_SECONDS = 5;

    private final KeptIndexes indexes;
    private final Clock clock;

    LocateIndexController(KeptIndexes indexes, Clock clock) {
        this.indexes = indexes;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "离线索引：无网络时也能查询网格与责任单位的文件 / The file that tells grid and responsible body without a network",
            description =
                    """
                    一个带版本与校验和的二进制文件，适用于所问日期所在、数据不变的一段日子；格式见 docs/portable-index.md。 / One binary \
                    file with version and checksum that holds for the days around the one asked for on which no row \
                    changes; its format is in docs/portable-index.md. The ETag is made of its SHA-256.""")
    @ApiResponse(
            responseCode = "200",
            description = "文件 / the file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "未变 / unchanged", content = @Content)
    @ApiResponse(
            responseCode = "429",
            description = "等待生成的请求过多 / too many wait for files to be made",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @GetMapping(path = "/api/locate/index")
    void index(
            @Parameter(
                            description =
                                    "适用的日期，默认今天 / a day it has to hold for, today when absent",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable String at,
            @Parameter(
                            description =
                                    "是否含部件，默认不含 / whether components are in it, false when absent",
                            schema = @Schema(type = "boolean"))
                    @RequestParam(required = false)
                    @Nullable String components,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        LocalDate day = at == null || at.isBlank() ? LocalDate.now(clock) : day(at.strip());
        KeptIndexes.Kept index = indexes.find(day, isTrue(components));
        if (index == null) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            int status = HttpStatus.TOO_MANY_REQUESTS.value();
            response.setStatus(status);
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(Problem.of(status).json());
            return;
        }
        send(index, request, response);
    }

    private static void send(
            KeptIndexes.Kept index, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        boolean gzip = AcceptedGzip.in(request.getHeaderValues(HttpHeaders.ACCEPT_ENCODING));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String etag = "\"" + index.checksum() + (gzip ? "-gzip\"" : "\"");
        if (request.checkNotModified(etag)) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        InputStream file = new ByteArrayInputStream(index.gzip());
        if (gzip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(index.gzip().length);
        } else {
            response.setContentLength(index.sizeBytes());
            file = new GZIPInputStream(file);
        }
        file.transferTo(response.getOutputStream());
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw BadParameter.of("at", text, LocalText.of("日期 YYYY-MM-DD", "a date YYYY-MM-DD"));
    }

    private static boolean isTrue(@Nullable String text) {
        if (text == null || text.isBlank() || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw BadParameter.of("components", text, LocalText.of(" true 或 false", "true or false"));
    }
}
