package io.gridward.importer.report.page;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.report.note.Note;

/** The table of findings: the first of each fault, fault after fault. */
final class FindingTable {
    private static final LocalText DONE = LocalText.of("已修复", "repaired");

    private FindingTable() {}

    /** What a finding is called in links: number of its fault, and of the finding in it. */
    static String id(PageFacts.Group group, Note note) {
        return group.number() + "-" + group.first().indexOf(note);
    }

    /** Rows of the table's body. */
    static String rows(PageFacts facts) {
        StringBuilder out = new StringBuilder(1 << 16);
        for (PageFacts.Group group : facts.groups()) {
            group.first().forEach(note -> row(out, group, note));
            long rest = group.count().count() - group.first().size();
            if (rest > 0) {
                out.append(
                        "<tr class=\"n f%d rest\"><td colspan=\"5\">%s</td></tr>\n"
                                .formatted(
                                        group.number(),
                                        HtmlText.both(
                                                "还有 %d 个同类问题，见退回文件".formatted(rest),
                                                "%d more of this kind are in the returned file"
                                                        .formatted(rest))));
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, PageFacts.Group group, Note note) {
        String id = id(group, note);
        String tone = MapDrawing.tone(note.standing());
        String row = note.row() == 0 ? "—" : String.valueOf(note.row());
        out.append("<tr class=\"n f%d %s\" id=\"r%s\">".formatted(group.number(), tone, id));
        out.append(
                note.hasPlace()
                        ? "<td class=\"row\"><a href=\"#p%s\">%s</a></td>".formatted(id, row)
                        : "<td class=\"row\">%s</td>".formatted(row));
        out.append(
                "<td class=\"what\"><b>%s</b> %s</td>"
                        .formatted(HtmlText.of(note.check()), HtmlText.both(group.title())));
        out.append(
                "<td class=\"value\">%s<code>%s</code></td>".formatted(column(note), value(note)));
        out.append("<td class=\"why\">%s</td>".formatted(HtmlText.both(note.message())));
        out.append("<td class=\"mend\">%s</td></tr>\n".formatted(repair(note)));
    }

    private static String column(Note note) {
        String name = note.column().isEmpty() ? note.attribute() : note.column();
        return name.isEmpty() ? "" : "<span class=\"col\">%s</span> ".formatted(HtmlText.of(name));
    }

    private static String value(Note note) {
        return HtmlText.of(note.value().zh());
    }

    private static String repair(Note note) {
        if (!note.hasRepair()) {
            return "";
        }
        String done = note.repaired() ? "<i>%s</i> ".formatted(HtmlText.both(DONE)) : "";
        return done + HtmlText.both(note.repair());
    }
}
