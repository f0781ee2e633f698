package io.gridward.web.imports;

import io.gridward.core.batch.BatchDiff.Difference;
import io.gridward.core.batch.score.DiffSummary;
import io.gridward.core.batch.score.Moves;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.job.ImportJobs;
import io.gridward.importer.text.GeoJson;
import io.gridward.importer.text.JsonWriter;
import io.gridward.web.fault.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an import found, and what it would change. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class ImportDetailsController {
    private static final int MOST = 1000;
    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

    private final ImportJobs jobs;
    private final Clock clock;

    ImportDetailsController(ImportJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Operation(
            summary = "问题，分页 / Findings, paged",
            description =
                    "GeoJSON 要素，按文件顺序；next 为下一页的 from / GeoJSON features in file order; next is from of the next page")
    @GetMapping(
            path = "/api/imports/{id}/findings",
            produces = {"application/geo+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<String> findings(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "100") int limit) {
        if (from < 0 || limit < 1 || limit > MOST) {
            throw BadParameter.of(
                    from < 0 ? "from" : "limit",
                    String.valueOf(from < 0 ? from : limit),
                    LocalText.of("from ≥ 0，limit 1–1000", "from ≥ 0 and limit 1 to 1000"));
        }
        List<String> page = jobs.listFindings(id, from, limit + 1);
        boolean more = page.size() > limit;
        JsonWriter json = new JsonWriter().object().text("type", "FeatureCollection");
        json.list("features", more ? page.subList(0, limit) : page, json::raw);
        json.name("next").raw(more ? String.valueOf(from + limit) : "null");
        return ResponseEntity.ok().contentType(GEOJSON).body(json.end().toString());
    }

    @Operation(
            summary = "暂存的行与现行数据的差异 / How staged rows differ from what is published",
            description =
                    """
                    总数、移动距离分布、普查符合度，以及前 limit 条，各带现行与暂存的图形（GeoJSON，EPSG:4490） / sums, moves, \
                    survey truth score and the first things, each with its shape in force and as staged (GeoJSON, \
                    EPSG:4490)""")
    @GetMapping(path = "/api/imports/{id}/diff", produces = MediaType.APPLICATION_JSON_VALUE)
    String diff(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "100") int limit) {
        LocalDate day = on == null ? LocalDate.now(clock) : ImportsController.day(on);
        int most = Math.max(0, Math.min(limit, MOST));
        List<Difference> first = new ArrayList<>();
        DiffSummary summary =
                jobs.diff(
                        id,
                        day,
                        d -> {
                            if (first.size() < most) {
                                first.add(d);
                            }
                        });
        JsonWriter json = new JsonWriter().object();
        sums(json, summary);
        json.list("things", first, d -> thing(json, d));
        return json.end().toString();
    }

    private static void sums(JsonWriter json, DiffSummary summary) {
        json.text("day", summary.diff().day().toString())
                .whole("added", summary.diff().added())
                .whole("changed", summary.diff().changed())
                .whole("gone", summary.diff().gone())
                .whole("unchanged", summary.diff().unchanged())
                .whole("class_changed", summary.reclassified());
        List<Integer> bins = new ArrayList<>();
        for (int i = 0; i < summary.moves().counts().size(); i++) {
            bins.add(i);
        }
        json.list("moved", bins, i -> bin(json, summary.moves(), i));
        json.name("score").object();
        json.number("score", summary.score().score())
                .whole("published", summary.score().published())
                .whole("confirmed", summary.score().confirmed())
                .number("completeness", summary.score().completeness())
                .number("position", summary.score().position())
                .number("attributes", summary.score().attributes())
                .end();
    }

    private static void bin(JsonWriter json, Moves moves, int i) {
        boolean last = i == Moves.BOUNDS_METRES.size();
        json.object()
                .number("up_to_m", last ? null : Moves.BOUNDS_METRES.get(i))
                .whole("count", moves.counts().get(i))
                .end();
    }

    private static void thing(JsonWriter json, Difference d) {
        json.object()
                .text("key", d.key())
                .text("becomes", d.kind().name().toLowerCase(Locale.ROOT))
                .number("moved_m", d.shift() == null ? null : d.shift().largestMetres())
                .list(
                        "changes",
                        d.attributes(),
                        c ->
                                json.object()
                                        .text("attribute", c.name())
                                        .text("before", text(c.before()))
                                        .text("after", text(c.after()))
                                        .end());
        json.name("before").raw(GeoJson.geometry(d.before()));
        json.name("after").raw(GeoJson.geometry(d.after()));
        json.end();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
