package io.gridward.web.citycase.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gridward.web.citycase.CaseJson;
import io.gridward.web.citycase.Casework;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/cases}: the cases that whoever asks may see. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class CaseListController {
    private static final String GEOJSON = "application/geo+json";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final CaseList list;
    private final Casework work;
    private final JsonMapper json;

    CaseListController(CaseList list, Casework work, JsonMapper json) {
        this.list = list;
        this.work = work;
        this.json = json;
    }

    /**
     * A page of cases, the newest first.
     *
     * @param next cursor of the next page; absent from the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<CaseJson> cases, long total, @Nullable String next) {}

    /** The same as GeoJSON (RFC 7946). */
    record Collection(String type, List<Item> features, long total) {}

    /** One case on a map. */
    record Item(String type, String id, Spot geometry, CaseJson properties) {
        static Item of(CaseJson one) {
            double[] place = {one.lon(), one.lat()};
            return new Item("Feature", one.caseNo(), new Spot("Point", place), one);
        }
    }

    /** A point. */
    record Spot(String type, double[] coordinates) {}

    @Operation(
            summary = "案卷列表，最新的在前 / Cases, the newest first",
            description =
                    """
                    只列出该帐号可以看的案卷。type 可为代码前几位；from、to 为上报日（含）；light 为 GREEN、YELLOW、RED、STOPPED、OFF，\
                    逗号分隔；mine=true 只要本人上报或有任务的，专业部门则为本部门的。format=csv 一次给出全部（上限见设置）。 / Only what the account may \
                    see. type may be leading digits; from and to are days of report, both included; light takes GREEN, \
                    YELLOW, RED, STOPPED, OFF parted by commas; mine=true gives what one reported or had a task about, to \
                    a department its own. format=csv gives all at once, up to a setting.""")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "状态，逗号分隔 / states")
    @Parameter(name = "kind", in = ParameterIn.QUERY)
    @Parameter(name = "type", in = ParameterIn.QUERY)
    @Parameter(name = "department", in = ParameterIn.QUERY)
    @Parameter(name = "grid", in = ParameterIn.QUERY)
    @Parameter(name = "community", in = ParameterIn.QUERY)
    @Parameter(name = "subdistrict", in = ParameterIn.QUERY)
    @Parameter(name = "source", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(format = "date"))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
    @Parameter(name = "light", in = ParameterIn.QUERY)
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "编号、类型、地址、描述中的文字 / words")
    @Parameter(name = "bbox", in = ParameterIn.QUERY, description = "west,south,east,north")
    @Parameter(name = "mine", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "上一页的 next / next of a page")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"json", "geojson", "csv"}))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Page.class)))
    @GetMapping("/api/cases")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CaseQuestion question = new CaseQuestion(request.getParameterMap()).checked();
        switch (question.format()) {
            case CSV -> csv(question, response);
            case GEOJSON -> {
                CaseList.Page page = list.page(question);
                List<Item> items = work.view().all(page.files()).stream().map(Item::of).toList();
                send(response, GEOJSON, new Collection("FeatureCollection", items, page.total()));
            }
            case JSON -> {
                CaseList.Page page = list.page(question);
                List<CaseJson> cases = work.view().all(page.files());
                send(
                        response,
                        MediaType.APPLICATION_JSON_VALUE,
                        new Page(cases, page.total(), page.next()));
            }
        }
    }

    private void send(HttpServletResponse response, String type, Object answer) throws IOException {
        byte[] bytes = json.writeValueAsBytes(answer);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void csv(CaseQuestion question, HttpServletResponse response) throws IOException {
        CaseList.Csv rows = list.csv(question); // what is wrong is told before the answer begins
        response.setContentType(CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"cases.csv\"");
        rows.write(response.getOutputStream());
    }
}
