package io.gridward.web.locate;

import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.importer.locate.AnswerJson;
import io.gridward.importer.locate.TypeFlags;
import io.gridward.importer.locate.question.PointFields;
import io.gridward.web.fault.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/locate}. It is asked for every tap on a map, so it reads its parameters from the
 * request and writes its answer into the response itself: converters would take longer than the
 * answer.
 */
@RestController
class LocateController {
    private final TypeFlags locator;
    private final Clock clock;

    LocateController(TypeFlags locator, Clock clock) {
        this.locator = locator;
        this.clock = clock;
    }

    @Operation(summary = "某点属于哪个网格、谁负责、为什么 / Which grid a point is in, who answers for it and why")
    @Parameter(
            name = "lon",
            in = ParameterIn.QUERY,
            required = true,
            description = "经度，度，EPSG:4490 / longitude in degrees",
            schema = @Schema(type = "number", minimum = "-180", maximum = "180"))
    @Parameter(
            name = "lat",
            in = ParameterIn.QUERY,
            required = true,
            description = "纬度，度，EPSG:4490 / latitude in degrees",
            schema = @Schema(type = "number", minimum = "-90", maximum = "90"))
    @Parameter(
            name = "accuracy",
            in = ParameterIn.QUERY,
            description = "定位精度，米 / radius in metres the point is known to lie in",
            schema = @Schema(type = "number", minimum = "0", maximum = "10000"))
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "部件或事项 / component or matter",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"component", "matter"}))
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "类型代码 / type code",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "component",
            in = ParameterIn.QUERY,
            description = "部件标识码 / component code",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "at",
            in = ParameterIn.QUERY,
            description = "哪一天，默认今天 / on which day, today when absent",
            schema = @Schema(type = "string", format = "date"))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = LocateJson.class)))
    @GetMapping(path = "/api/locate", produces = MediaType.APPLICATION_JSON_VALUE)
    void locate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocateQuestion question = known(fields(request).question(LocalDate.now(clock)));
        byte[] answer = AnswerJson.bytes(locator.locate(question));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private static PointFields fields(HttpServletRequest request) {
        return new PointFields(
                parameter(request, "lon"),
                parameter(request, "lat"),
                parameter(request, "accuracy"),
                parameter(request, "kind"),
                parameter(request, "type"),
                parameter(request, "component"),
                parameter(request, "at"));
    }

    /** What is said twice is wrong, not the first of both. */
    private static @Nullable String parameter(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? null : String.join(",", values);
    }

    private LocateQuestion known(LocateQuestion question) {
        String type = question.type();
        if (type != null && !locator.knows(question.kind(), type)) {
            throw BadParameter.of(
                    "type", type, LocalText.of("标准中的类型代码", "a type code of the standards"));
        }
        return question;
    }
}
