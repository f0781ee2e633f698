package io.gridward.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import org.junit.jupiter.api.Test;
import org.opengis.cite.iso19142.TestNGController;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The OGC's own test suite for WFS 2.0 against a server that runs: {@code mvn -f conformance test
 * -Dgridward.url=http://127.0.0.1:8080 -Dgridward.account=NAME:PASSWORD}. It writes. Which classes
 * are tested follows from what the server's capabilities claim; what has to pass stands in {@code
 * wfs20.txt}.
 */
class WfsSuiteTest {
    private static final Path EXPECTED = Path.of("wfs20.txt");
    private static final Path RESULTS = Path.of("target", "wfs20");

    @Test
    void everyTestOfEveryAdvertisedClassPasses() throws Exception {
        SuiteReport report;
        signIn(System.getProperty("gridward.account", ""));
        try (SchemaHosts schemas = SchemaHosts.stand()) {
            report = SuiteReport.read(run(server()));
            assertThat(schemas.unknown()).as("schemas that are in no jar").isEmpty();
        }
        Expectations expected = Expectations.read(EXPECTED);
        System.out.println(report.table());
        expected.known().forEach(k -> System.out.println("KNOWN TO FAIL " + k));

        assertThat(expected.faults(report)).isEmpty();
    }

    /** The suite knows no accounts: Java answers for it when the server asks who it is. */
    private static void signIn(String account) {
        if (account.isEmpty()) {
            return;
        }
        int colon = account.indexOf(':');
        PasswordAuthentication known =
                new PasswordAuthentication(
                        account.substring(0, colon), account.substring(colon + 1).toCharArray());
        Authenticator.setDefault(
                new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return known;
                    }
                });
    }

    private static String server() {
        String url = System.getProperty("gridward.url", "");
        assertThat(url)
                .as("start a server with ./run and say -Dgridward.url=http://127.0.0.1:8080")
                .matches("http://(127\\.0\\.0\\.1|localhost):\\d+");
        return url;
    }

    /** Runs the suite; tells where its results lie. */
    private static Path run(String server) throws Exception {
        Files.createDirectories(RESULTS);
        Document arguments =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        Element properties = arguments.createElement("properties");
        properties.setAttribute("version", "1.0");
        Element wfs = arguments.createElement("entry");
        wfs.setAttribute("key", "wfs");
        wfs.setTextContent(server + "/wfs?service=WFS&version=2.0.0&request=GetCapabilities");
        properties.appendChild(wfs);
        arguments.appendChild(properties);
        Source results =
                new TestNGController(RESULTS.toAbsolutePath().toString()).doTestRun(arguments);
        return Path.of(URI.create(results.getSystemId()));
    }
}
