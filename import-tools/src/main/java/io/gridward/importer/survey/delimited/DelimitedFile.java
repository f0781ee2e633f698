package io.gridward.importer.survey.delimited;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.encoding.EncodingDetector;
import io.gridward.importer.survey.encoding.EncodingDetector.Detected;
import io.gridward.importer.text.SafeCsv;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CSV or tab-separated file (RFC 4180, read leniently: blank lines are passed over, quotes inside
 * a cell are taken as they stand, the apostrophe of a cell that {@link SafeCsv} wrote is taken
 * off). The first line that is not blank is the header. The delimiter is that of comma, tab,
 * semicolon and bar which the header has most of.
 */
public final class DelimitedFile implements SurveyFile {
    private static final int HEADER_CHARACTERS = 1 << 16;

    private final Source source;
    private final TextForm form;
    private final Detected encoding;
    private final List<String> header;

    private DelimitedFile(Source source, TextForm form, Detected encoding, List<String> header) {
        this.source = source;
        this.form = form;
        this.encoding = encoding;
        this.header = List.copyOf(header);
    }

    /** What is read, and how much of it. */
    record Source(SurveyBytes bytes, ReadLimits limits) {
        RecordReader reader(Detected encoding) throws IOException {
            return RecordReader.open(bytes, encoding, limits);
        }
    }

    /**
     * Opens a file.
     *
     * @param file what to read
     * @param encoding its encoding when the person states it, else null to find it out
     * @param limits how long a row may be
     * @throws UnreadableFile when it is no text, or has no header
     */
    public static DelimitedFile open(
            SurveyBytes file, @Nullable Charset encoding, ReadLimits limits) {
        try {
            Source source = new Source(file, limits);
            Detected found =
                    encoding == null
                            ? EncodingDetector.detect(file)
                            : Detected.stated(file, encoding);
            char delimiter = delimiter(source, found);
            TextForm form =
                    new TextForm(found.charset(), found.markBytes() > 0, delimiter, found.reason());
            return new DelimitedFile(source, form, found, header(source, found, delimiter));
        } catch (IOException | UncheckedIOException e) {
            throw UnreadableFile.broken(file.name(), e);
        }
    }

    @Override
    public String name() {
        return source.bytes().name();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public RowStream rows() {
        try {
            return new DelimitedRows(name(), () -> source.reader(encoding), form.delimiter());
        } catch (IOException e) {
            throw UnreadableFile.broken(name(), e);
        }
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public Optional<CrsName> declaredCrs() {
        return Optional.empty();
    }

    @Override
    public TextForm textForm() {
        return form;
    }

    @Override
    public List<Detection> detections() {
        String shown = form.delimiter() == '\t' ? "TAB" : String.valueOf(form.delimiter());
        LocalText why = LocalText.of("分隔符 " + shown, "delimiter " + shown);
        return List.of(
                Detection.certain(Aspect.FORMAT, form.delimiter() == '\t' ? "TSV" : "CSV", why),
                encoding.detection());
    }

    private static char delimiter(Source source, Detected found) throws IOException {
        try (Reader in = source.reader(found)) {
            char[] text = new char[HEADER_CHARACTERS];
            int n = Math.max(in.read(text), 0);
            String line =
                    new String(text, 0, n).lines().filter(s -> !s.isBlank()).findFirst().orElse("");
            char best = ',';
            for (char c : new char[] {'\t', ';', '|'}) {
                best = count(line, c) > count(line, best) ? c : best;
            }
            return best;
        }
    }

    private static long count(String line, char c) {
        return line.chars().filter(x -> x == c).count();
    }

    private static List<String> header(Source source, Detected found, char delimiter)
            throws IOException {
        String file = source.bytes().name();
        List<String> names = DelimitedRows.header(file, () -> source.reader(found), delimiter);
        if (names.stream().allMatch(String::isBlank)) {
            throw UnreadableFile.of(file, "没有表头行", "no header line");
        }
        if (names.stream().anyMatch(n -> n.indexOf('\0') >= 0)) {
            throw UnreadableFile.of(
                    file,
                    "不是文本文件；可读: CSV、Excel（.xlsx、.xls）、shapefile（或其 .zip）、GeoJSON、GeoPackage",
                    "is not a text file; read are CSV, Excel (.xlsx, .xls), shapefile (or its .zip), GeoJSON, GeoPackage");
        }
        return names;
    }
}
