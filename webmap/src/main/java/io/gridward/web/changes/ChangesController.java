package io.gridward.web.changes;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/changes}: what was published; who published it stays inside. */
@RestController
class ChangesController {
    private static final int PAGE = 1000;

    private final ServedChanges served;

    ChangesController(ChangeFeed feed, FeatureSource held) {
        this.served = new ServedChanges(feed, held);
    }

    @Operation(summary = "某个数据版本之后发布了什么 / What was published after a data version")
    @GetMapping(path = "/api/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    ChangesJson since(
            @Parameter(
                            description = "上次答复的 next；首次为 0 / next of the last answer, 0 at first",
                            schema = @Schema(type = "integer", minimum = "0"))
                    @RequestParam(defaultValue = "0")
                    String since) {
        long version = served.parse("since", since);
        List<Change> changes = served.after(version, PAGE + 1);
        boolean more = changes.size() > PAGE;
        return ChangesJson.of(more ? changes.subList(0, PAGE) : changes, version, more);
    }
}
