package io.gridward.importer.report.page;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.load.FaultCount;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.report.note.Note;
import io.gridward.importer.report.note.NoteSpool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page shows: counts of everything, and of each fault the first findings by row.
 *
 * @param report the run
 * @param groups faults in the order of the checks
 * @param bins where the findings lie
 */
record PageFacts(ImportReport report, List<Group> groups, Bins bins) {
    /** Findings of one fault that are listed and drawn one by one. */
    static final int LISTED = 200;

    /**
     * One fault.
     *
     * @param number its place on the page
     * @param check number in the catalogue
     * @param fault stable name
     * @param title what people call it
     * @param count how often it was found
     * @param first the first findings
     */
    record Group(
            int number,
            String check,
            String fault,
            LocalText title,
            FaultCount count,
            List<Note> first) {}

    /** Reads the notes of a run. */
    static PageFacts of(ImportReport report, NoteSpool notes) throws IOException {
        Map<String, List<Note>> first = new LinkedHashMap<>();
        Bins bins = new Bins();
        notes.read()
                .forEach(
                        note -> {
                            List<Note> list =
                                    first.computeIfAbsent(
                                            key(note.check(), note.fault(), note.severity()),
                                            k -> new ArrayList<>());
                            if (list.size() < LISTED) {
                                list.add(note);
                            }
                            if (note.hasPlace()) {
                                bins.add(note);
                            }
                        });
        List<Group> groups = new ArrayList<>();
        for (FaultCount count : report.counts()) {
            groups.add(
                    new Group(
                            groups.size() + 1,
                            count.check(),
                            count.fault(),
                            LocalText.of(count.fault(), count.fault()),
                            count,
                            first.getOrDefault(
                                    key(count.check(), count.fault(), count.severity()),
                                    List.of())));
        }
        return new PageFacts(report, groups, bins);
    }

    private static String key(String check, String fault, Severity severity) {
        return check + fault + severity;
    }
}
