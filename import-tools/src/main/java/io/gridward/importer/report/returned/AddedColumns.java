package io.gridward.importer.report.returned;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.report.note.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns a returned file has beside its own. Several findings of a row are parted by
 * semicolons; a reason begins with the name the file itself has for the attribute. Columns of these
 * names from an earlier findings file are replaced, so that a mended file can go round again.
 */
final class AddedColumns {
    /** Their names, in order. */
    static final List<String> NAMES =
            List.of(
                    "row",
                    "check",
                    "fault",
                    "attribute",
                    "severity",
                    "reason",
                    "reason_en",
                    "repair");

    /** Those that tell a file of ours from one that has a column of such a name by chance. */
    private static final List<String> MARKS =
            List.of("row", "check", "fault", "attribute", "reason");

    private AddedColumns() {}

    /** Numbers of the columns of a header that are the file's own. */
    static List<Integer> own(List<String> header) {
        List<String> names = header.stream().map(AddedColumns::plain).toList();
        boolean earlier = names.containsAll(MARKS);
        return IntStream.range(0, header.size())
                .filter(i -> !earlier || !NAMES.contains(names.get(i)))
                .boxed()
                .toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The cells of a row.
     *
     * @param sayable whether the file's encoding can write a text; where it cannot write the
     *     Chinese, the English stands instead
     */
    static List<String> cells(long row, List<Note> notes, Predicate<String> sayable) {
        if (notes.isEmpty()) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(row)));
            NAMES.stream().skip(1).forEach(name -> cells.add(""));
            return cells;
        }
        return List.of(
                String.valueOf(row),
                joined(notes, Note::check),
                joined(notes, Note::fault),
                joined(notes, Note::attribute),
                said(severity(notes), sayable),
                joined(notes, n -> about(n) + said(n.message(), sayable)),
                joined(notes, n -> about(n) + n.message().en()),
                notes.stream()
                        .filter(Note::hasRepair)
                        .map(n -> said(n.repair(), sayable))
                        .collect(Collectors.joining("; ")));
    }

    private static String about(Note note) {
        return note.column().isEmpty() ? "" : note.column() + ": ";
    }

    private static String said(LocalText text, Predicate<String> sayable) {
        return sayable.test(text.zh()) ? text.zh() : text.en();
    }

    /** The worst of them, in words. */
    private static LocalText severity(List<Note> notes) {
        return switch (worst(notes)) {
            case ERROR -> LocalText.of("错误", "error");
            case WARNING -> LocalText.of("警告", "warning");
            case INFO -> LocalText.of("提示", "info");
        };
    }

    /** The worst severity of some notes. */
    static Severity worst(List<Note> notes) {
        return notes.stream()
                .map(Note::standing)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    private static String joined(List<Note> notes, Function<Note, String> part) {
        return notes.stream().map(part).collect(Collectors.joining("; "));
    }
}
