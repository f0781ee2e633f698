package io.gridward.web.locate;

import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.importer.locate.AnswerJson;
import io.gridward.importer.locate.TypeFlags;
import io.gridward.importer.locate.question.PointFields;
import io.gridward.web.fault.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/locate}. */
@RestController
class LocateController {
    private final TypeFlags locator;
    private final Clock clock;

    LocateController(TypeFlags locator, Clock clock) {
        this.locator = locator;
        this.clock = clock;
    }

    @Operation(summary = "某点属于哪个网格、谁负责、为什么 / Which grid a point is in, who answers for it and why")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = LocateJson.class)))
    @GetMapping(path = "/api/locate", produces = MediaType.APPLICATION_JSON_VALUE)
    String locate(
            @Parameter(
                            required = true,
                            description = "经度，度，EPSG:4490 / longitude in degrees",
                            schema = @Schema(type = "number", minimum = "-180", maximum = "180"))
                    @RequestParam(required = false)
                    @Nullable String lon,
            @Parameter(
                            required = true,
                            description = "纬度，度，EPSG:4490 / latitude in degrees",
                            schema = @Schema(type = "number", minimum = "-90", maximum = "90"))
                    @RequestParam(required = false)
                    @Nullable String lat,
            @Parameter(
                            description = "定位精度，米 / radius in metres the point is known to lie in",
                            schema = @Schema(type = "number", minimum = "0", maximum = "10000"))
                    @RequestParam(required = false)
                    @Nullable String accuracy,
            @Parameter(
                            description = "部件或事项 / component or matter",
                            schema = @Schema(allowableValues = {"component", "matter"}))
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "类型代码 / type code") @RequestParam(required = false)
                    @Nullable String type,
            @Parameter(description = "部件标识码 / component code") @RequestParam(required = false)
                    @Nullable String component,
            @Parameter(
                            description = "哪一天，默认今天 / on which day, today when absent",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable String at) {
        PointFields fields = new PointFields(lon, lat, accuracy, kind, type, component, at);
        return AnswerJson.of(locator.locate(known(fields.question(LocalDate.now(clock)))));
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
