package io.gridward.core.citycase.evaluation;

import io.gridward.core.layer.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The indices by name, as in {@code codes/evaluation-indices.csv}. Immutable. */
public final class IndexTable {
    private static final String FILE = "/codes/evaluation-indices.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final IndexTable OF_PROGRAM = new IndexTable();

    private final List<Entry> entries = new ArrayList<>();

    /**
     * An index.
     *
     * @param code N01 to N27 are counts, R01 to R25 rates, C01 to C06 composites; the others say
     *     how scores are made of these
     * @param name what people call it
     * @param formula how it is worked out
     * @param levels what is evaluated by it: area, department, post
     */
    public record Entry(String code, LocalText name, String formula, List<String> levels) {

        /** A number of cases. */
        public boolean isCount() {
            return code.startsWith("N");
        }

        /** A share of cases. */
        public boolean isRate() {
            return code.startsWith("R");
        }

        /** A weighted mean of scores. */
        public boolean isComposite() {
            return code.startsWith("C");
        }
    }

    private IndexTable() {
        try (InputStream in =
                        Objects.requireNonNull(IndexTable.class.getResourceAsStream(FILE), FILE);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(text)) {
                entries.add(
                        new Entry(
                                row.get("code"),
                                LocalText.of(row.get("name_zh"), row.get("name_en")),
                                row.get("formula"),
                                List.of(row.get("level").split(";"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table that comes with the program. */
    public static IndexTable ofProgram() {
        return OF_PROGRAM;
    }

    /** Counts, rates and composites, in the order of the table. */
    public List<Entry> listValues() {
        return entries.stream().filter(e -> e.isCount() || e.isRate() || e.isComposite()).toList();
    }

    /** The count, rate or composite of a code, if there is one. */
    public Optional<Entry> findValue(String code) {
        return listValues().stream().filter(e -> e.code().equals(code)).findFirst();
    }
}
