package io.gridward.importer.report.page;

import java.util.Locale;

/** The chart of counts: one bar a fault, which is also the switch that filters map and table. */
final class FaultBars {
    private FaultBars() {}

    /** The hidden switches; they stand before what they filter. */
    static String switches(PageFacts facts) {
        StringBuilder out = new StringBuilder();
        out.append("<input type=\"radio\" name=\"f\" id=\"s0\" checked aria-label=\"全部 / all\">\n");
        for (PageFacts.Group group : facts.groups()) {
            out.append(
                    "<input type=\"radio\" name=\"f\" id=\"s%d\" aria-label=\"%s %s\">\n"
                            .formatted(
                                    group.number(),
                                    HtmlText.of(group.check()),
                                    HtmlText.of(group.title().zh())));
        }
        return out.toString();
    }

    /** The rules by which a switch filters. */
    static String rules(PageFacts facts) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= facts.groups().size(); i++) {
            if (i > 0) {
                out.append("#s%d:checked~main .n:not(.f%d){display:none}".formatted(i, i));
                out.append("#s%d:checked~main .clusters{display:none}".formatted(i));
                out.append("#s%d:checked~main .clustered .marks{display:inline}".formatted(i));
            }
            out.append("#s%d:checked~main label[for=s%d]{background:var(--on)}".formatted(i, i));
            out.append("#s%d:focus-visible~main label[for=s%d]{outline:2px solid}".formatted(i, i));
        }
        return out.toString();
    }

    /** The bars. */
    static String bars(PageFacts facts) {
        long most = facts.groups().stream().mapToLong(g -> g.count().count()).max().orElse(1);
        StringBuilder out = new StringBuilder();
        out.append(
                "<label for=\"s0\" class=\"all\"><span>%s</span><span></span><b>%d</b></label>\n"
                        .formatted(HtmlText.both("全部", "all"), facts.report().findings()));
        for (PageFacts.Group group : facts.groups()) {
            double share = 100.0 * group.count().count() / most;
            out.append(
                    String.format(
                            Locale.ROOT,
                            "<label for=\"s%d\" class=\"%s\"><span><b>%s</b> %s</span><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"%.1f\" height=\"8\"/></svg><b>%d</b></label>%n",
                            group.number(),
                            MapDrawing.tone(group.count().severity()),
                            HtmlText.of(group.check()),
                            HtmlText.both(group.title()),
                            Math.max(share, 0.8),
                            group.count().count()));
        }
        return out.toString();
    }
}
