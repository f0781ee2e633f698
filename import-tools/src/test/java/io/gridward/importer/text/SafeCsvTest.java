package io.gridward.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "=cmd|' /C calc'!A0", "+86 482", "-", "-a", "@SUM(A1)", "\tx", "\rx", "\nx",
                "＝1", "＋1", "－1", "＠a", "'=1", "''+x", "+1-2", "-1;2", "+"
            })
    void startsNoFormulaAndComesBackAsItWas(String text) {
        String cell = SafeCsv.cell(text);

        assertThat(cell).isEqualTo("'" + text);
        assertThat(SafeCsv.text(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "供水井盖",
                "a=b",
                "-1",
                "+12.5",
                "-1.5e-7",
                "1-2",
                "'",
                "'quoted'",
                "x'=1",
                " =1"
            })
    void leavesOtherTextsAsTheyAre(String text) {
        assertThat(SafeCsv.cell(text)).isEqualTo(text);
        assertThat(SafeCsv.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'=1|=1", "'-5|-5", "''=1|'=1", "'a|'a"})
    void takesOneApostropheOffWhatAProgramMayHaveGuarded(String cell, String text) {
        assertThat(SafeCsv.text(cell)).isEqualTo(text);
    }

    @Test
    void quotesDelimitersQuotesAndLineBreaks() throws IOException {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = SafeCsv.printer(out, ';')) {
            SafeCsv.print(printer, List.of("a;b", "say \"x\"", "two\nlines", "a,b", "=1;2"));
        }

        assertThat(out).hasToString("\"a;b\";\"say \"\"x\"\"\";\"two\nlines\";a,b;\"'=1;2\"\r\n");
    }
}
