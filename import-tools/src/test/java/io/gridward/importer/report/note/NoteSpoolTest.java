package io.gridward.importer.report.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is put aside comes back unchanged, by row, whatever the order it came in. */
class NoteSpoolTest {

    @Test
    void givesBackWhatWasPutAside() throws IOException {
        Note one = note(7, "状态: “好” 不在取值表中\n\"=1+1\"");
        Note other = note(7, "x".repeat(100_000));
        try (NoteSpool spool = new NoteSpool()) {
            spool.add(7, List.of(one, other));

            assertThat(spool.read().take(7)).containsExactly(one, other);
            assertThat(spool.read().take(6)).isEmpty();
        }
    }

    @Test
    void ordersByRowAndKeepsTheOrderWithinARow() throws IOException {
        Random random = new Random(5);
        try (NoteSpool spool = new NoteSpool()) {
            List<List<Note>> expected = new ArrayList<>();
            for (int row = 0; row < 50; row++) {
                expected.add(new ArrayList<>());
            }
            for (int i = 0; i < 500; i++) {
                Note note = note(random.nextInt(50), "note " + i);
                expected.get((int) note.row()).add(note);
                spool.add(note.row(), List.of(note));
            }
            NoteSpool.Reading reading = spool.read();
            for (int row = 0; row < 50; row++) {
                assertThat(reading.take(row)).isEqualTo(expected.get(row));
            }
            List<Note> all = new ArrayList<>();
            spool.read().forEach(all::add);
            assertThat(all).isEqualTo(expected.stream().flatMap(List::stream).toList());
        }
    }

    @Test
    void passesOverRowsThatAreNotAskedFor() throws IOException {
        try (NoteSpool spool = new NoteSpool()) {
            spool.add(1, List.of(note(1, "a")));
            spool.add(2, List.of(note(2, "b")));
            spool.add(3, List.of(note(3, "c")));
            NoteSpool.Reading reading = spool.read();

            assertThat(reading.take(2)).containsExactly(note(2, "b"));
            assertThat(reading.take(3)).containsExactly(note(3, "c"));
            assertThat(reading.take(4)).isEmpty();
        }
    }

    private static Note note(long row, String text) {
        LocalText both = LocalText.of(text, text + " en");
        return new Note(
                row,
                "Q10",
                "unknown-value",
                Severity.WARNING,
                "state",
                "状态",
                both,
                both,
                LocalText.of("", ""),
                row % 2 == 0,
                122.0 + row,
                Double.NaN);
    }
}
