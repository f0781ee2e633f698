package io.gridward.importer.report.page;

import io.gridward.core.batch.Batch;
import io.gridward.core.layer.FeatureSource;
import io.gridward.importer.fieldmap.PastCaseLayer;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.report.note.NoteSpool;
import io.gridward.importer.survey.Detection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report as one HTML file that needs nothing else: it opens from a disk, an attachment or a
 * server, asks nothing of the network, and forbids itself to (Content Security Policy Level 3, the
 * hashes of its one style and one script). Everything is there without the script, which adds
 * moving about the map and searching. Text of the file is escaped. Of each fault the first 200
 * findings are listed; counts are of all.
 */
public final class FindingsPage {
    private static final Pattern SLOT = Pattern.compile("\\$\\{(\\w+)}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private FindingsPage() {}

    /**
     * Writes the page.
     *
     * @param city where outlines and grids for the map are read from
     * @param day the day they are to hold
     * @param made when the run was, city time
     */
    public static void write(
            Path path,
            ImportReport report,
            NoteSpool notes,
            FeatureSource city,
            LocalDate day,
            ZonedDateTime made)
            throws IOException {
        PageFacts facts = PageFacts.of(report, notes);
        MapDrawing map = new MapDrawing(facts, new CityPicture(city, day));
        String style = resource("page.css") + FaultBars.rules(facts);
        String script = resource("page.js");
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("csp", policy(style, script));
        slots.put("style", style);
        slots.put("script", script);
        slots.put("title", HtmlText.of(report.file()));
        slots.put("made", TIME.format(made));
        slots.put("layer", HtmlText.both(PastCaseLayer.orOfCity(report.layer()).title()));
        slots.put("verdict", verdict(report));
        slots.put("rows", String.valueOf(report.rows()));
        slots.put("taken", String.valueOf(report.taken()));
        slots.put("refused", String.valueOf(report.refused()));
        slots.put("findings", String.valueOf(report.findings()));
        slots.put("switches", FaultBars.switches(facts));
        slots.put("bars", FaultBars.bars(facts));
        slots.put("map", map(map));
        slots.put("reading", reading(report));
        slots.put("table", FindingTable.rows(facts));
        Files.writeString(path, filled(resource("page.html"), slots));
    }

    private static String filled(String template, Map<String, String> slots) {
        return SLOT.matcher(template)
                .replaceAll(
                        slot ->
                                Matcher.quoteReplacement(
                                        Objects.requireNonNull(slots.get(slot.group(1)))));
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(style), hash(script));
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String verdict(ImportReport report) {
        if (report.batch().isPresent()) {
            Batch batch = report.batch().get();
            boolean waits = batch.state() == Batch.State.STAGED;
            return HtmlText.both(
                    waits
                            ? "批次 %d 已暂存，尚未生效".formatted(batch.id())
                            : "批次 %d：新增 %d，变更 %d，未变 %d"
                                    .formatted(
                                            batch.id(),
                                            batch.added(),
                                            batch.changed(),
                                            batch.unchanged()),
                    waits
                            ? "batch %d is staged, not in force".formatted(batch.id())
                            : "batch %d: %d added, %d changed, %d unchanged"
                                    .formatted(
                                            batch.id(),
                                            batch.added(),
                                            batch.changed(),
                                            batch.unchanged()));
        }
        return report.dryRun()
                ? HtmlText.both("仅检查，未入库", "checked only, nothing stored")
                : HtmlText.both("未入库", "nothing stored");
    }

    private static String map(MapDrawing map) {
        if (!map.hasPlaces()) {
            return "<p class=\"none\">%s</p>"
                    .formatted(HtmlText.both("没有可上图的问题", "no finding has a place"));
        }
        String outside =
                map.outside() == 0
                        ? ""
                        : "<p class=\"aside\">%s</p>"
                                .formatted(
                                        HtmlText.both(
                                                "另有 %d 个问题的位置在图外".formatted(map.outside()),
                                                "%d more lie off the map"
                                                        .formatted(map.outside())));
        return map.svg() + outside;
    }

    private static String reading(ImportReport report) {
        StringBuilder out = new StringBuilder();
        for (Detection found : report.reading()) {
            out.append(
                    "<div class=\"%s\"><dt>%s</dt><dd><b>%s</b>%s<p>%s</p></dd></div>\n"
                            .formatted(
                                    found.certain() ? "sure" : "unsure",
                                    HtmlText.both(found.aspect().title()),
                                    HtmlText.of(found.value()),
                                    found.certain()
                                            ? ""
                                            : " <em>%s</em>"
                                                    .formatted(HtmlText.both("请核对", "look at it")),
                                    HtmlText.both(found.evidence())));
        }
        return out.toString();
    }

    private static String resource(String name) {
        try (InputStream in = FindingsPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
