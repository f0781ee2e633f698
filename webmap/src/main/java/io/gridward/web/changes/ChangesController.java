package io.gridward.web.changes;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.store.ChangeFeed;
import io.gridward.web.citycase.CaseReaders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/changes}: what was published; who published it stays inside. */
@RestController
class ChangesController {
    private static final int PAGE = 1000;

    private final ServedChanges served;
    private final CaseReaders readers;

    ChangesController(ChangeFeed feed, FeatureSource held, CaseReaders readers) {
        this.served = new ServedChanges(feed, held);
        this.readers = readers;
    }

    @Operation(
            summary = "某个数据版本之后发布了什么 / What was published after a data version",
            description = "案卷的变化只告知可查看案卷的帐号 / of cases those only are told who may read them")
    @GetMapping(path = "/api/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    ChangesJson since(
            @Parameter(
                            description = "上次答复的 next；首次为 0 / next of the last answer, 0 at first",
                            schema = @Schema(type = "integer", minimum = "0"))
                    @RequestParam(defaultValue = "0")
                    String since) {
        long version = served.parse("since", since);
        return ChangesJson.of(served.after(version, PAGE, readers.isCurrent()));
    }
}
