package io.gridward.importer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.LocalText;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ProgressLineTest {
    private static final LocalText STEP = LocalText.of("检查", "checking");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 | 检查 / checking",
                "0 | 500 | 9 | 检查 / checking",
                "5000 | 0 | 2 | 检查 / checking 5000 2500 rows/s",
                "120000 | 1000000 | 2 | 检查 / checking 120000/1000000 60000 rows/s ETA 15 s",
                "500 | 500 | 1 | 检查 / checking 500/500 500 rows/s",
                "1 | 2 | 0 | 检查 / checking 1/2 1000 rows/s ETA 0 s"
            })
    void tellsRowsSpeedAndTheTimeLeft(long rows, long total, double seconds, String line) {
        assertThat(ProgressLine.line(STEP, rows, total, seconds)).isEqualTo(line);
    }

    @Test
    void isSilentWithoutATerminal() {
        StringWriter err = new StringWriter();
        CommandLine console =
                new CommandLine(CommandSpec.create()).setErr(new PrintWriter(err, true));
        try (ProgressLine line = ProgressLine.on(console)) {
            line.at(STEP, 1, 2);
        }

        assertThat(err.toString()).isEmpty();
    }
}
