package io.gridward.importer.survey;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.text.SafeCsv;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV or tab-separated file (RFC 4180, read leniently: blank lines are passed over, quotes inside
 * a cell are taken as they stand, the apostrophe of a cell that {@link SafeCsv} wrote is taken
 * off). The first line that is not blank is the header. The delimiter is that of comma, tab,
 * semicolon and bar which the header has most of.
 */
public final class DelimitedFile implements SurveyFile {
    private static final int PEEK_BYTES = 8;
    private static final int HEADER_CHARACTERS = 1 << 16;

    private final Path file;
    private final TextForm form;
    private final int markBytes;
    private final List<String> header;

    private DelimitedFile(Path file, TextForm form, int markBytes, List<String> header) {
        this.file = file;
        this.form = form;
        this.markBytes = markBytes;
        this.header = List.copyOf(header);
    }

    /**
     * Opens a file.
     *
     * @param file what to read
     * @param encoding its encoding when the person states it, else null to find it out
     * @throws UnreadableFile when it is missing, empty, no text, or has no header
     */
    public static DelimitedFile open(Path file, @Nullable Charset encoding) {
        try {
            refuseWhatIsNoText(file);
            EncodingDetector.Detected found =
                    encoding == null ? EncodingDetector.detect(file) : stated(file, encoding);
            char delimiter = delimiter(file, found);
            TextForm form =
                    new TextForm(found.charset(), found.markBytes() > 0, delimiter, found.reason());
            return new DelimitedFile(file, form, found.markBytes(), header(file, found, form));
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public RowStream rows() {
        try {
            return new Rows(parser(reader(file, form.charset(), markBytes), form.delimiter()));
        } catch (IOException e) {
            throw unreadable(file, e);
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

    private static void refuseWhatIsNoText(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new UnreadableFile(
                    "找不到文件 “%s”，请检查路径 / no such file '%s': check the path".formatted(file, file));
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFile(
                    "“%s” 不是文件，请给出一个文件 / '%s' is not a file: name one file".formatted(file, file));
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(PEEK_BYTES);
        }
        if (head.length == 0) {
            throw new UnreadableFile(
                    "文件 “%s” 是空的（0 字节） / file '%s' is empty (0 bytes)".formatted(file, file));
        }
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3) {
            throw new UnreadableFile(
                    "“%s” 是压缩包或 Excel 工作簿，请另存为 CSV / '%s' is a zip or Excel file: save it as CSV"
                            .formatted(file, file));
        }
    }

    private static EncodingDetector.Detected stated(Path file, Charset encoding)
            throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(PEEK_BYTES);
        }
        int mark =
                EncodingDetector.mark(head)
                        .filter(d -> d.charset().equals(encoding))
                        .map(EncodingDetector.Detected::markBytes)
                        .orElse(0);
        return new EncodingDetector.Detected(
                encoding, mark, LocalText.of("由参数指定", "stated on the command line"));
    }

    private static char delimiter(Path file, EncodingDetector.Detected found) throws IOException {
        try (Reader in = reader(file, found.charset(), found.markBytes())) {
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

    private static List<String> header(Path file, EncodingDetector.Detected found, TextForm form)
            throws IOException {
        try (CSVParser parser =
                parser(reader(file, found.charset(), found.markBytes()), form.delimiter())) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> names = records.hasNext() ? texts(records.next()) : List.of();
            if (names.stream().allMatch(String::isBlank)) {
                throw new UnreadableFile(
                        "文件 “%s” 没有表头行 / file '%s' has no header line".formatted(file, file));
            }
            if (names.stream().anyMatch(n -> n.indexOf('\0') >= 0)) {
                throw new UnreadableFile(
                        "“%s” 不是文本文件，请给出 CSV 或 GeoPackage / '%s' is not a text file: give a CSV or a GeoPackage"
                                .formatted(file, file));
            }
            return names;
        }
    }

    private static Reader reader(Path file, Charset charset, int markBytes) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(markBytes);
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    private static CSVParser parser(Reader in, char delimiter) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get();
        return CSVParser.builder().setReader(in).setFormat(format).get();
    }

    private static List<String> texts(CSVRecord row) {
        return Arrays.stream(row.values()).map(SafeCsv::text).toList();
    }

    private static UnreadableFile unreadable(Path file, Exception e) {
        String why = String.valueOf(e.getMessage());
        return new UnreadableFile(
                "无法读取文件 “%s”: %s / cannot read file '%s': %s".formatted(file, why, file, why), e);
    }

    private final class Rows implements RowStream {
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;

        Rows(CSVParser parser) {
            this.parser = parser;
            this.records = parser.iterator();
            records.next();
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (UncheckedIOException e) {
                throw unreadable(file, e);
            }
        }

        @Override
        public RawRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            CSVRecord row = records.next();
            return new RawRow(row.getRecordNumber() - 1, texts(row));
        }

        @Override
        public void close() {
            try {
                parser.close();
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
    }
}
