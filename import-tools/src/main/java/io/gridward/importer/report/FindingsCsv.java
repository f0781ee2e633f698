package io.gridward.importer.report;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import io.gridward.importer.text.SafeCsv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows with findings as they came in: same encoding, delimiter and column order, then the
 * columns row, check, fault, attribute, reason (several findings of a row parted by semicolons; a
 * reason begins with the name the file itself has for the attribute). Columns of that name from an
 * earlier findings file are replaced, so that a mended file can go round again.
 */
final class FindingsCsv implements FindingsWriter {
    private static final List<String> ADDED =
            List.of("row", "check", "fault", "attribute", "reason");

    private final CSVPrinter printer;
    private final CharsetEncoder encoder;
    private final List<Integer> columns;
    private final boolean shapes;
    private final FieldMap map;

    FindingsCsv(Path path, SurveyFile file, FieldMap map) throws IOException {
        TextForm form = file.textForm();
        this.encoder = form.charset().newEncoder();
        this.map = map;
        this.shapes = file.hasGeometry();
        this.columns = kept(file.header());
        Writer out =
                new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(path), form.charset()));
        if (form.byteOrderMark()) {
            out.write('\uFEFF');
        }
        this.printer = SafeCsv.printer(out, form.delimiter());
        List<String> header = new ArrayList<>(columns.stream().map(file.header()::get).toList());
        if (shapes) {
            header.add("wkt");
        }
        header.addAll(ADDED);
        SafeCsv.print(printer, header);
    }

    private static List<Integer> kept(List<String> header) {
        boolean earlier =
                header.stream()
                        .map(h -> h.strip().toLowerCase(Locale.ROOT))
                        .toList()
                        .containsAll(ADDED);
        return IntStream.range(0, header.size())
                .filter(
                        i ->
                                !earlier
                                        || !ADDED.contains(
                                                header.get(i).strip().toLowerCase(Locale.ROOT)))
                .boxed()
                .toList();
    }

    @Override
    public void row(RawRow row, List<RowFinding> findings) throws IOException {
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            cells.add(column < row.cells().size() ? row.cells().get(column) : "");
        }
        if (shapes) {
            cells.add(row.geometry() == null ? "" : row.geometry().toText());
        }
        cells.add(String.valueOf(row.number()));
        cells.add(joined(findings, RowFinding::check));
        cells.add(joined(findings, RowFinding::fault));
        cells.add(joined(findings, finding -> finding.attribute().orElse("")));
        cells.add(joined(findings, this::reason));
        SafeCsv.print(printer, cells);
    }

    private static String joined(List<RowFinding> findings, Function<RowFinding, String> part) {
        return findings.stream().map(part).collect(Collectors.joining("; "));
    }

    /** In both languages, or in English where the file's encoding cannot write the Chinese. */
    private String reason(RowFinding finding) {
        LocalText message = finding.message();
        String column = finding.attribute().flatMap(map::findColumn).map(c -> c + ": ").orElse("");
        String both = column + message.zh() + " / " + message.en();
        return encoder.canEncode(both) ? both : column + message.en();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
