package io.gridward.web.citycase;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.citycase.report.ReportAnswer;
import io.gridward.core.citycase.report.Reporting;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.web.body.RequestJson;
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
import java.net.URI;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/cases}: something is reported. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class ReportController {
    static final int MOST_BYTES = 65_536;
    static final String KEY_HEADER = "Idempotency-Key";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Reporting reporting;
    private final TypeCatalog types;
    private final Casework work;

    ReportController(Reporting reporting, TypeCatalog types, Casework work) {
        this.reporting = reporting;
        this.types = types;
        this.work = work;
    }

    /** The members of a report, for the description. */
    record Report(
            Double lon,
            Double lat,
            Double accuracy,
            String grid,
            String component,
            String source,
            String kind,
            String type,
            String scheme,
            String address,
            String description,
            Contact contact,
            @JsonProperty("duplicate_of") String duplicateOf,
            String[] marks) {
        record Contact(String name, String phone) {}
    }

    @Operation(
            summary =
                    "上报：立即得到网格、责任单位与依据、疑似重复、立案条件 / Report: grid, body and why, likely duplicates, filing conditions at once",
            description =
                    "位置：lon 与 lat，或部件标识码 component，或单元网格编码 grid，否则按 address 匹配；地址不唯一时"
                            + " 400，candidates 为候选。 / The place: lon and lat, or component, or grid,"
                            + " else by address; 400 with candidates when that does not mean one"
                            + " place.",
            requestBody =
                    @RequestBody(
                            content = @Content(schema = @Schema(implementation = Report.class))))
    @Parameter(
            name = KEY_HEADER,
            in = ParameterIn.HEADER,
            description = "幂等键：同一帐号以同一键重发不会重复立案 / the same report with the same key is made once",
            schema = @Schema(type = "string", maxLength = 200))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ReportJson.class)))
    @PostMapping(path = "/api/cases", consumes = JSON, produces = JSON)
    ResponseEntity<ReportJson> report(HttpServletRequest request) throws IOException {
        ReportBody body = read(request);
        ReportAnswer answer =
                reporting.report(
                        body.report(request.getHeader(KEY_HEADER)),
                        body.where(),
                        work.sight().mover());
        String number = Objects.requireNonNull(answer.file()).caseNo();
        return ResponseEntity.created(URI.create("/api/cases/" + number))
                .body(ReportJson.of(answer, work.view()));
    }

    @Operation(
            summary = "同样的答复，不写入任何内容 / The same answer, nothing is written",
            requestBody =
                    @RequestBody(
                            content = @Content(schema = @Schema(implementation = Report.class))))
    @PostMapping(path = "/api/cases/preview", consumes = JSON, produces = JSON)
    ReportJson preview(HttpServletRequest request) throws IOException {
        ReportBody body = read(request);
        work.sight().scope(); // for those only who have to do with cases
        ReportAnswer answer = reporting.ask(body.where(), body.scheme(), body.kind(), body.type());
        return ReportJson.of(answer, work.view());
    }

    private ReportBody read(HttpServletRequest request) throws IOException {
        return new ReportBody(RequestJson.read(request, MOST_BYTES, ReportBody.MEMBERS), types);
    }
}
