package io.gridward.importer.report.note;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The notes of one row as bytes. */
final class NoteBytes {
    private NoteBytes() {}

    static byte[] of(List<Note> notes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(notes.size());
        for (Note note : notes) {
            out.writeLong(note.row());
            out.writeByte(note.severity().ordinal());
            out.writeBoolean(note.repaired());
            out.writeDouble(note.lon());
            out.writeDouble(note.lat());
            for (String text :
                    List.of(note.check(), note.fault(), note.attribute(), note.column())) {
                write(out, text);
            }
            for (LocalText text : List.of(note.value(), note.message(), note.repair())) {
                write(out, text.zh());
                write(out, text.en());
            }
        }
        return bytes.toByteArray();
    }

    static List<Note> notes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int n = in.readInt();
        List<Note> notes = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            long row = in.readLong();
            Severity severity = Severity.values()[in.readByte()];
            boolean repaired = in.readBoolean();
            double lon = in.readDouble();
            double lat = in.readDouble();
            notes.add(
                    new Note(
                            row, text(in), text(in), severity, text(in), text(in), both(in),
                            both(in), both(in), repaired, lon, lat));
        }
        return notes;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static LocalText both(DataInputStream in) throws IOException {
        return LocalText.of(text(in), text(in));
    }
}
