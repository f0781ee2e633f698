package io.gridward.importer.report.returned;

import io.gridward.core.crs.CrsName;
import io.gridward.importer.report.note.Note;
import io.gridward.importer.report.note.NoteSpool;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The file that came in, given back whole and in its own form: the same rows in the same order, the
 * same columns, encoding, delimiter and quotation marks, and beside them what was found. What was
 * found about the file as a whole stands in a row 0 before the others. A file of shapes comes back
 * as a GeoPackage, or as text where its coordinate system is not known.
 */
public final class ReturnedFile {
    private static final BitSet NONE = new BitSet();

    private ReturnedFile() {}

    /** The endings a returned file may have. */
    public static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".xlsx", ".gpkg");

    /**
     * Writes it.
     *
     * @param source where the file lies
     * @param file the same, open
     * @param notes what was found
     * @param whole false for the rows with findings alone
     * @param folder where to write
     * @param name name without ending
     * @return what was written
     */
    public static Path write(
            Path source, SurveyFile file, NoteSpool notes, boolean whole, Path folder, String name)
            throws IOException {
        Path target = folder.resolve(name + ending(file));
        NoteSpool.Reading reading = notes.read();
        try (RowWriter writer = writer(source, file, target)) {
            // a line of its own only when no row was looked at: a mended file can go round again
            List<Note> general =
                    reading.take(0).stream().filter(n -> n.check().equals("Q01")).toList();
            if (!general.isEmpty()) {
                writer.row(new RawRow(0, List.of()), general);
            }
            try (RowStream rows = file.rows()) {
                while (rows.hasNext()) {
                    RawRow row = rows.next();
                    List<Note> found = reading.take(row.number());
                    if (whole || !found.isEmpty()) {
                        writer.row(row, found);
                    }
                }
            }
        }
        return target;
    }

    private static String ending(SurveyFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean old = name.endsWith(".xls") && !file.hasGeometry() && isBinary(file);
        if (name.endsWith(".xlsx") || old) {
            return ".xlsx";
        }
        if (file.hasGeometry()) {
            return epsg(file).isPresent() ? ".gpkg" : ".csv";
        }
        return name.endsWith(".tsv") || name.endsWith(".txt")
                ? name.substring(name.length() - 4)
                : ".csv";
    }

    /** Many a file called .xls is text. */
    private static boolean isBinary(SurveyFile file) {
        return file.textForm().equals(TextForm.ofBinaryFormat());
    }

    private static RowWriter writer(Path source, SurveyFile file, Path target) throws IOException {
        if (target.toString().endsWith(".xlsx")) {
            return new WorkbookWriter(target, file);
        }
        if (target.toString().endsWith(".gpkg")) {
            Files.deleteIfExists(target);
            return new ShapeWriter(target, file, epsg(file).orElseThrow());
        }
        boolean text = !file.hasGeometry();
        TextStyle style =
                text ? TextStyle.of(source, file.textForm()) : new TextStyle("\r\n", NONE, NONE);
        return new TextWriter(target, file, style);
    }

    private static Optional<Integer> epsg(SurveyFile file) {
        return file.declaredCrs().map(CrsName::crs).map(crs -> crs.epsg());
    }
}
