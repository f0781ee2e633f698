package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.wfs.Wfs.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to read files, fetch addresses or eat memory: refused, nothing is opened. */
class HostileXmlTest {
    private static final String SECRET = "the-secret-of-the-file";

    @TempDir private static Path folder;
    private static CityStore city;
    private static Wfs wfs;
    private static ServerSocket listener;

    @BeforeAll
    static void open() throws IOException {
        city = new CityStore(folder);
        wfs = new Wfs(city.features());
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(1);
    }

    @AfterAll
    static void close() throws IOException {
        listener.close();
        city.close();
    }

    private static List<String> prologs() {
        String file = folder.resolve("secret.txt").toUri().toString();
        String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x.dtd";
        return List.of(
                "<!DOCTYPE x>",
                "<!DOCTYPE x []>",
                "<!DOCTYPE x [<!ENTITY e 'text'>]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + file + "'>]>",
                "<!DOCTYPE x [<!ENTITY e PUBLIC 'p' '" + address + "'>]>",
                "<!DOCTYPE x SYSTEM '" + address + "'>",
                "<!DOCTYPE x PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' '" + address + "'>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + address + "'> %p;]>",
                "<!DOCTYPE x [<!ENTITY % a '<!ENTITY e SYSTEM \"" + file + "\">'> %a;]>",
                "<!DOCTYPE x [<!ATTLIST x a CDATA 'b'>]>",
                "<!DOCTYPE x [<!NOTATION n SYSTEM '" + address + "'>]>",
                laughs());
    }

    /** Ten to the ninth laughs. */
    private static String laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return dtd.append("<!ENTITY e '&l9;'>]>").toString();
    }

    static Stream<String> bodies() {
        String open = "<wfs:GetFeature xmlns:wfs='http://www.opengis.net/wfs/2.0' service='WFS'";
        return prologs().stream()
                .flatMap(
                        p ->
                                Stream.of(
                                        p
                                                + open
                                                + "><wfs:Query typeNames='place'/></wfs:GetFeature>",
                                        p + open + "><wfs:Query typeNames='&e;'/></wfs:GetFeature>",
                                        p + open + " count='&e;'>&e;</wfs:GetFeature>",
                                        "<?xml version='1.0'?>"
                                                + p
                                                + open
                                                + ">&e;</wfs:GetFeature>"));
    }

    static Stream<String> filters() {
        String open = "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0'>";
        return prologs().stream()
                .flatMap(
                        p ->
                                Stream.of(
                                        p + open + "<fes:ResourceId rid='place.P1'/></fes:Filter>",
                                        p
                                                + open
                                                + "<fes:PropertyIsEqualTo><fes:ValueReference>name</fes:ValueReference>"
                                                + "<fes:Literal>&e;</fes:Literal></fes:PropertyIsEqualTo></fes:Filter>"));
    }

    @ParameterizedTest(name = "body {index}")
    @MethodSource("bodies")
    void bodiesAreRefused(String body) {
        refused(wfs.post(body));
    }

    @ParameterizedTest(name = "filter {index}")
    @MethodSource("filters")
    void filtersAreRefused(String filter) {
        refused(wfs.get("REQUEST=GetFeature&TYPENAMES=place&FILTER=" + filter));
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("<ows:ExceptionReport")
                .doesNotContain(SECRET, "haha", "FeatureCollection");
        assertThat(wasCalled()).as("the server was made to fetch an address").isFalse();
    }

    private static boolean wasCalled() {
        try {
            listener.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatPointsElsewhereInOtherWaysIsNotFollowed() throws Exception {
        String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
        String body =
                """
                <?xml-stylesheet href="%1$s"?>
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:xi="http://www.w3.org/2001/XInclude"
                    xsi:schemaLocation="http://www.opengis.net/wfs/2.0 %1$s">
                  <wfs:Query typeNames="place"><xi:include href="%1$s"/></wfs:Query>
                </wfs:GetFeature>
                """
                        .formatted(address);

        Answer answer = wfs.post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("include");
        assertThat(wasCalled()).isFalse();
    }

    @Test
    void depthAndSizeHaveLimits() {
        String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
        String not =
                "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0'>"
                        + "<fes:Not>".repeat(5000)
                        + "</fes:Not>".repeat(5000)
                        + "</fes:Filter>";

        refused(wfs.postGetFeature("", deep));
        refused(wfs.get("REQUEST=GetFeature&TYPENAMES=place&FILTER=" + not));
    }
}
