package io.gridward.importer.report.page;

import io.gridward.core.finding.Severity;
import io.gridward.importer.report.note.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * The map: the city's outlines and grids, each listed finding as a mark that leads to its row, and,
 * where marks would hide each other, circles that say how many findings lie there.
 */
final class MapDrawing {
    private static final int MARKS_WITHOUT_CLUSTERS = 400;
    private static final int CLUSTERS_ACROSS = 14;
    private static final double MARKS_ACROSS = 130;

    private final PageFacts facts;
    private final CityPicture city;
    private final MapView view;
    private final List<Bins.Bin> seen;
    private final StringBuilder out = new StringBuilder(1 << 16);

    MapDrawing(PageFacts facts, CityPicture city) {
        this.facts = facts;
        this.city = city;
        Envelope range = city.range();
        if (range.isNull()) {
            range = new Envelope(-180, 180, -90, 90);
        }
        this.seen = facts.bins().within(range);
        Envelope looked = new Envelope();
        seen.forEach(bin -> looked.expandToInclude(bin.lon(), bin.lat()));
        this.view = new MapView(looked.isNull() ? range : looked);
    }

    /** True when there is something to show. */
    boolean hasPlaces() {
        return !seen.isEmpty();
    }

    /** True when circles stand for several findings. */
    boolean clustered() {
        return counted() > MARKS_WITHOUT_CLUSTERS;
    }

    private long counted() {
        return seen.stream().mapToLong(Bins.Bin::all).sum();
    }

    /** Findings whose place is known and not on the map. */
    long outside() {
        return facts.bins().total() - counted();
    }

    /** The drawing as SVG. */
    String svg() {
        line(
                "<svg id=\"map\" class=\"%s\" viewBox=\"0 0 %d %d\" role=\"group\" aria-label=\"地图 / map\">",
                clustered() ? "clustered" : "single", view.width(), view.height());
        ground();
        if (clustered()) {
            clusters();
        }
        line("<g class=\"marks\">");
        double radius = view.width() / MARKS_ACROSS;
        for (PageFacts.Group group : facts.groups()) {
            group.first().forEach(note -> mark(group, note, radius));
        }
        line("</g></svg>");
        return out.toString();
    }

    private void ground() {
        double coarse = view.width() / 1500.0;
        path("county", city.level("county"), coarse * 4);
        path("grid", city.grids(view.degrees()), coarse);
        path("community", city.level("community"), coarse);
        path("subdistrict", city.level("subdistrict"), coarse);
    }

    private void path(String kind, List<org.locationtech.jts.geom.Geometry> shapes, double metres) {
        if (!shapes.isEmpty()) {
            line("<path class=\"g %s\" d=\"%s\"/>", kind, view.path(shapes, metres));
        }
    }

    private void mark(PageFacts.Group group, Note note, double radius) {
        if (!note.hasPlace() || !view.degrees().contains(note.lon(), note.lat())) {
            return;
        }
        String id = FindingTable.id(group, note);
        line(
                "<a class=\"n f%d %s\" id=\"p%s\" href=\"#r%s\"><circle cx=\"%d\" cy=\"%d\" r=\"%.1f\"/><title>%s</title></a>",
                group.number(),
                tone(note.standing()),
                id,
                id,
                view.x(note.lon()),
                view.y(note.lat()),
                radius,
                HtmlText.of(
                        "第 %d 行 / row %d · %s %s\n%s"
                                .formatted(
                                        note.row(),
                                        note.row(),
                                        note.check(),
                                        group.title().zh(),
                                        note.message().zh())));
    }

    /** Class of a severity. */
    static String tone(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private void clusters() {
        double side = view.width() / (double) CLUSTERS_ACROSS;
        Map<Long, double[]> cells = new HashMap<>();
        for (Bins.Bin bin : seen) {
            double x = view.x(bin.lon());
            double y = view.y(bin.lat());
            long key =
                    (long) Math.floor(x / side) << 32 | (long) Math.floor(y / side) & 0xFFFFFFFFL;
            double[] sum = cells.computeIfAbsent(key, k -> new double[4]);
            sum[0] += x * bin.all();
            sum[1] += y * bin.all();
            sum[2] += bin.all();
            sum[3] += bin.errors();
        }
        double most = cells.values().stream().mapToDouble(c -> c[2]).max().orElse(1);
        line("<g class=\"clusters\">");
        cells.values().stream()
                .sorted((a, b) -> Double.compare(b[2], a[2]))
                .forEach(c -> cluster(c, side * (0.18 + 0.3 * Math.sqrt(c[2] / most))));
        line("</g>");
    }

    private void cluster(double[] cell, double radius) {
        long all = Math.round(cell[2]);
        line(
                "<g class=\"c %s\"><circle cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\"/><text x=\"%.0f\" y=\"%.0f\" font-size=\"%.0f\">%s</text><title>%d 个问题 / findings</title></g>",
                cell[3] > 0 ? "error" : "warning",
                cell[0] / all,
                cell[1] / all,
                radius,
                cell[0] / all,
                cell[1] / all,
                view.width() / 62.0,
                brief(all),
                all);
    }

    /** A number in at most four characters. */
    static String brief(long n) {
        if (n < 10_000) {
            return String.valueOf(n);
        }
        return n < 1_000_000 ? n / 1000 + "k" : n / 1_000_000 + "M";
    }

    private void line(String format, Object... parts) {
        out.append(String.format(Locale.ROOT, format, parts)).append('\n');
    }
}
