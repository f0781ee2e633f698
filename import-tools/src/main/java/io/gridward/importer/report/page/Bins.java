package io.gridward.importer.report.page;

import io.gridward.core.finding.Severity;
import io.gridward.importer.report.note.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * How many findings lie where: every finding counted in cells of 0.001 degrees, about 77 by 111
 * metres here. A city has at most some hundred thousand cells, however many findings there are.
 */
final class Bins {
    /** Cells a degree. */
    private static final double CELLS = 1000;

    private static final int MOST = 300_000;

    private final Map<Cell, long[]> counts = new HashMap<>();

    private record Cell(int x, int y) {}

    /**
     * Findings of one cell.
     *
     * @param lon longitude of its centre
     * @param lat latitude of its centre
     * @param all findings
     * @param errors those that are errors
     */
    record Bin(double lon, double lat, long all, long errors) {}

    /** Counts a finding at its place. */
    void add(Note note) {
        Cell cell =
                new Cell(
                        (int) Math.floor(note.lon() * CELLS), (int) Math.floor(note.lat() * CELLS));
        long[] count = counts.get(cell);
        if (count == null && counts.size() < MOST) {
            count = new long[2];
            counts.put(cell, count);
        }
        if (count != null) {
            count[0]++;
            count[1] += note.standing() == Severity.ERROR ? 1 : 0;
        }
    }

    /** The cells that hold something and lie within a rectangle of degrees. */
    List<Bin> within(Envelope range) {
        List<Bin> bins = new ArrayList<>();
        counts.forEach(
                (cell, n) -> {
                    double lon = (cell.x + 0.5) / CELLS;
                    double lat = (cell.y + 0.5) / CELLS;
                    if (range.contains(lon, lat)) {
                        bins.add(new Bin(lon, lat, n[0], n[1]));
                    }
                });
        return bins;
    }

    /** All findings that were counted. */
    long total() {
        return counts.values().stream().mapToLong(n -> n[0]).sum();
    }
}
