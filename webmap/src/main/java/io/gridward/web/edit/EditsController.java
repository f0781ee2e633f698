package io.gridward.web.edit;

import io.gridward.core.edit.boundary.BoundaryChange;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LocalText;
import io.gridward.web.body.RequestJson;
import io.gridward.web.edit.EditBody.Mode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/edits}: boundaries are drawn, looked at and saved. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class EditsController {
    private final BoundaryEdits edits;
    private final Clock clock;

    EditsController(BoundaryEdits edits, Clock clock) {
        this.edits = edits;
        this.clock = clock;
    }

    @Operation(
            summary = "绘制界线：移动、删点、拆分、合并、新绘 / Draw boundaries: move, remove, split, merge, draw",
            description =
                    """
                    layer：unit_grid、responsibility_zone、division、management_zone；day：生效日（默认今天）；mode：shapes 只算图形，                    dry_run 推演检查、覆盖、部件与案卷，save 保存；override：仍要保存的理由；reassign：写入部件所在网格。steps 依次执行：                    {do: move, from, to, only}、{do: remove, at, only}、{do: split, key, line, keys}、                    {do: merge, keys, keep}、{do: draw, values, ring}；坐标为 [经度, 纬度]，EPSG:4490。 / layer; day it holds from                     (today by default); mode: shapes only works the shapes out, dry_run also the checks, coverage,                     components and cases, save publishes; override: why it is saved whatever it makes worse; reassign:                     write the new grids into the components. Steps are taken in order; places are [longitude, latitude]                     in EPSG:4490. A step that cannot be taken is named as steps[n].""")
    @ApiResponse(responseCode = "200", description = "结果 / what comes of it")
    @ApiResponse(
            responseCode = "409",
            description = "检查、覆盖或新数据不允许保存 / something stands against saving it")
    @PostMapping(
            path = "/api/edits",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    String edit(HttpServletRequest request, Principal who) throws IOException {
        EditSettings settings = edits.settings();
        RequestJson json = RequestJson.read(request, settings.maxBodyBytes(), EditBody.members());
        EditBody body = EditBody.of(json, LocalDate.now(clock), settings.maxSteps());
        FeatureSource now = edits.now();
        BoundaryChange change = BoundaryEdits.change(body, now);
        EditJson answer = new EditJson().change(change, now.version());
        if (body.mode() == Mode.SHAPES) {
            return answer.text();
        }
        if (change.nothing()) {
            throw EditRefused.whole(LocalText.of("没有任何变化", "nothing differs"));
        }
        Consequences known = edits.consequences(change, now);
        answer.consequences(known);
        if (body.mode() == Mode.SAVE) {
            answer.saved(edits.save(body, change, known, now, who.getName()));
        }
        return answer.text();
    }
}
