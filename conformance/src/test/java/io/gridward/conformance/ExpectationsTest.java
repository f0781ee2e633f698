package io.gridward.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.conformance.SuiteReport.Outcome;
import io.gridward.conformance.SuiteReport.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationsTest {
    private static final Outcome GOOD = outcome("Simple WFS", "A.a", "gw:place", Status.PASS);
    private static final Outcome BAD = outcome("Simple WFS", "A.b", "gw:place", Status.FAIL);
    private static final Outcome LEFT_OUT = outcome("Locking WFS", "L.l", "", Status.SKIP);
    private static final String ONE_GOOD = "least | Simple WFS | 1\n";

    @TempDir private Path folder;

    private static Outcome outcome(String group, String test, String parameters, Status status) {
        return new Outcome(group, test, parameters, status, "because", false);
    }

    private Expectations expecting(String lines) throws IOException {
        return Expectations.read(Files.writeString(folder.resolve("expected.txt"), lines));
    }

    private List<String> faults(String lines, Outcome... outcomes) throws IOException {
        return expecting(lines).faults(new SuiteReport(List.of(outcomes)));
    }

    @Test
    void aRunAsExpectedHasNoFault() throws IOException {
        assertThat(faults("# a remark\n\n" + ONE_GOOD, GOOD, LEFT_OUT)).isEmpty();
    }

    @Test
    void aTestThatFailsIsNamedWithItsReason() throws IOException {
        assertThat(faults(ONE_GOOD, GOOD, BAD))
                .containsExactly("failed: [Simple WFS] A.b(gw:place): because");
    }

    @Test
    void aKnownFailureIsNoFaultForTheParametersItNames() throws IOException {
        String known = ONE_GOOD + "known | A.b | place | curves\n";
        Outcome elsewhere = outcome("Simple WFS", "A.b", "gw:component", Status.FAIL);

        assertThat(faults(known, GOOD, BAD)).isEmpty();
        assertThat(faults(known, GOOD, BAD, elsewhere)).hasSize(1);
        assertThat(faults(ONE_GOOD + "known | A.b | | curves\n", GOOD, BAD, elsewhere)).isEmpty();
    }

    @Test
    void whatTheSuiteDrawsMayPassOrFail() throws IOException {
        String drawn = ONE_GOOD + "drawn | A.b | | the suite draws a date\n";
        Outcome passed = outcome("Simple WFS", "A.b", "gw:place", Status.PASS);

        assertThat(faults(drawn, GOOD, BAD)).isEmpty();
        assertThat(faults(drawn, GOOD, passed)).isEmpty();
        assertThat(faults(drawn, GOOD)).isEmpty();
    }

    @Test
    void aKnownFailureThatPassesOrDoesNotRunHasToGoFromTheList() throws IOException {
        String known = ONE_GOOD + "known | A.b | | curves\n";
        Outcome mended = outcome("Simple WFS", "A.b", "gw:place", Status.PASS);

        assertThat(faults(known, GOOD, mended))
                .singleElement()
                .asString()
                .contains("A.b", "curves");
        assertThat(faults(known, GOOD)).hasSize(1);
    }

    @Test
    void fewerTestsThanExpectedAreAFault() throws IOException {
        assertThat(faults("least | Simple WFS | 2\n", GOOD))
                .containsExactly("[Simple WFS] 1 tests passed, at least 2 were expected");
        assertThat(faults("least | Simple WFS | 1\nleast | Locking WFS | 1\n", GOOD, LEFT_OUT))
                .containsExactly("[Locking WFS] 0 tests passed, at least 1 were expected");
    }

    @Test
    void aFailedPreparationIsAFaultOnlyInAClassThatIsExpected() throws IOException {
        Outcome prepares =
                new Outcome("Locking WFS", "L.before", "", Status.FAIL, "not claimed", true);

        assertThat(faults(ONE_GOOD, GOOD, prepares, LEFT_OUT)).isEmpty();
        assertThat(faults(ONE_GOOD + "least | Locking WFS | 1\n", GOOD, prepares, LEFT_OUT))
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("failed: [Locking WFS] L.before: not claimed");
    }

    @Test
    void aClassThatRunsUnexpectedIsAskedFor() throws IOException {
        assertThat(faults("", GOOD)).singleElement().asString().contains("expect its 1 tests");
    }

    @Test
    void anotherLineIsRefused() {
        Stream.of("least | Simple WFS | many", "known | A.b | | ", "Simple WFS 12")
                .forEach(
                        line ->
                                assertThatThrownBy(() -> expecting(line))
                                        .isInstanceOf(IOException.class)
                                        .hasMessageContaining(line));
    }
}
