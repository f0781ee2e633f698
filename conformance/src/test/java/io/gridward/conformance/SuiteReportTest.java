package io.gridward.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.conformance.SuiteReport.Outcome;
import io.gridward.conformance.SuiteReport.Status;
import io.gridward.conformance.SuiteReport.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteReportTest {
    private static final String RESULTS =
            """
            <testng-results><suite name="wfs20">
              <test name="Simple WFS"><class name="org.cite.simple.Capabilities">
                <test-method status="PASS" name="prepare" is-config="true"/>
                <test-method status="PASS" name="get"/>
                <test-method status="FAIL" name="post">
                  <params><param index="0"><value><![CDATA[ POST ]]></value></param>
                    <param index="1"><value><![CDATA[gw:place]]></value></param></params>
                  <exception class="java.lang.AssertionError">
                    <message><![CDATA[two
                      lines]]></message><full-stacktrace>at x</full-stacktrace></exception>
                </test-method>
              </class></test>
              <test name="Locking WFS"><class name="Locks">
                <test-method status="FAIL" name="prepare" is-config="true">
                  <params><param index="0"><value>org.testng.TestRunner@1</value></param></params>
                  <exception class="java.lang.NullPointerException"/></test-method>
              </class><class name="Others">
                <test-method status="SKIP" name="lock"><exception class="Skip">
                  <message>not claimed</message></exception></test-method>
              </class></test>
            </suite></testng-results>
            """;

    @TempDir private Path folder;

    private SuiteReport read(String xml) throws IOException {
        return SuiteReport.read(Files.writeString(folder.resolve("testng-results.xml"), xml));
    }

    @Test
    void everyTestIsThereWithItsParametersAndReason() throws IOException {
        assertThat(read(RESULTS).outcomes())
                .containsExactly(
                        new Outcome("Simple WFS", "Capabilities.get", "", Status.PASS, "", false),
                        new Outcome(
                                "Simple WFS",
                                "Capabilities.post",
                                "POST, gw:place",
                                Status.FAIL,
                                "two lines",
                                false),
                        new Outcome(
                                "Locking WFS",
                                "Locks.prepare",
                                "",
                                Status.FAIL,
                                "java.lang.NullPointerException",
                                true),
                        new Outcome(
                                "Locking WFS",
                                "Others.lock",
                                "",
                                Status.SKIP,
                                "not claimed",
                                false));
    }

    @Test
    void whatPreparesIsNotCounted() throws IOException {
        assertThat(read(RESULTS).totals())
                .containsEntry("Simple WFS", new Totals(1, 1, 0))
                .containsEntry("Locking WFS", new Totals(0, 0, 1));
    }

    @Test
    void theTableTellsTotalsAndWhyTestsWereLeftOut() throws IOException {
        assertThat(read(RESULTS).table())
                .contains("     1      1       0  Simple WFS\n")
                .contains("     0      0       1  Locking WFS (not advertised)\n")
                .contains("skipped 1 × Locking WFS: not claimed\n");
    }

    @Test
    void aRunWithoutTestsIsNoRun() {
        assertThatThrownBy(() -> read("<testng-results><suite/></testng-results>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no test ran");
    }
}
