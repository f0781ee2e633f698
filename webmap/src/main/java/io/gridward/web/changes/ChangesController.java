package io.gridward.web.changes;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LocalText;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.web.fault.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/changes}: what was published; who published it stays inside. A change is told
 * only when every service already answers with it, so that whoever is told can read it.
 */
@RestController
class ChangesController {
    private static final int PAGE = 1000;
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    private final ChangeFeed feed;
    private final FeatureSource held;

    ChangesController(ChangeFeed feed, FeatureSource held) {
        this.feed = feed;
        this.held = held;
    }

    @Operation(summary = "某个数据版本之后发布了什么 / What was published after a data version")
    @GetMapping(path = "/api/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    ChangesJson since(
            @Parameter(
                            description = "上次答复的 next；首次为 0 / next of the last answer, 0 at first",
                            schema = @Schema(type = "integer", minimum = "0"))
                    @RequestParam(defaultValue = "0")
                    String since) {
        long version = parse(since);
        long served = held.version();
        List<Change> changes =
                feed.since(version, PAGE + 1).stream()
                        .takeWhile(c -> c.version() <= served)
                        .toList();
        boolean more = changes.size() > PAGE;
        return ChangesJson.of(more ? changes.subList(0, PAGE) : changes, version, more);
    }

    private long parse(String since) {
        if (VERSION.matcher(since).matches()) {
            long version = Long.parseLong(since);
            if (version == 0 || version <= feed.version()) {
                return version;
            }
        }
        throw BadParameter.of(
                "since",
                since,
                LocalText.of(
                        "0 或本服务给出过的 next 值", "0 or a value of next that this server has given"));
    }
}
