package io.gridward.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.store.StoreUnavailable;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.request.OgcSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OgcServletTest {
    private static final int HELD_BYTES = 32 << 10;

    /** Answers with its name; what is asked for decides how it fails. */
    private record Toy(String name, Function<OgcRequest, OgcAnswer> answers) implements OgcService {
        Toy(String name) {
            this(name, in -> OgcAnswer.text(200, "text/plain", name + " " + in.address()));
        }

        @Override
        public OgcAnswer handle(OgcRequest request) {
            return answers.apply(request);
        }

        @Override
        public OgcAnswer fault(OgcFault fault, OgcRequest request) {
            return OgcAnswer.text(fault.status(), "text/plain", name + " fault " + fault.code());
        }
    }

    private static MockHttpServletResponse send(MockHttpServletRequest in, OgcService... services)
            throws Exception {
        MockHttpServletResponse out = new MockHttpServletResponse();
        new OgcServlet(List.of(services), OgcSettings.defaults()).service(in, out);
        return out;
    }

    private static MockHttpServletRequest get(String path, String query) {
        MockHttpServletRequest in = new MockHttpServletRequest("GET", path);
        in.setQueryString(query);
        in.addHeader("Host", "maps.example.com");
        return in;
    }

    private static MockHttpServletRequest post(String path, String type, String body) {
        MockHttpServletRequest in = new MockHttpServletRequest("POST", path);
        in.setContentType(type);
        in.setContent(body.getBytes(StandardCharsets.UTF_8));
        return in;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/wfs||WFS",
                "/gw/wfs||WFS",
                "/WMS||WMS",
                "/ows|service=wfs|WFS",
                "/gw/ows|SERVICE=WMS|WMS",
                "/wfs|service=WMS|WMS",
                "/wms|SeRvIcE=WFS|WFS"
            })
    void thePathOrTheParameterSaysWhoIsAsked(String path, String query, String service)
            throws Exception {
        MockHttpServletResponse out = send(get(path, query), new Toy("WFS"), new Toy("WMS"));

        assertThat(out.getStatus()).isEqualTo(200);
        assertThat(out.getContentAsString()).isEqualTo(service + " http://maps.example.com" + path);
        assertThat(out.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/ows|<GetCapabilities xmlns='http://www.opengis.net/wfs/2.0'/>|WFS",
                "/ows|<GetMap service='WMS'/>|WMS",
                "/wms|<a:x xmlns:a='http://www.opengis.net/wfs/2.0'/>|WFS",
                "/wfs|<x/>|WFS"
            })
    void theRootElementSaysWhoIsAsked(String path, String xml, String service) throws Exception {
        MockHttpServletResponse out =
                send(post(path, "text/xml", xml), new Toy("WFS"), new Toy("WMS"));

        assertThat(out.getContentAsString()).startsWith(service + " ");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/ows||MissingParameterValue|service",
                "/ows|SERVICE=WPS|InvalidParameterValue|service",
                "/ows|SERVICE=%zz|InvalidParameterValue|service"
            })
    void nobodyAskedGetsAReport(String path, String query, String code, String locator)
            throws Exception {
        MockHttpServletResponse out = send(get(path, query), new Toy("WFS"));

        assertThat(out.getStatus()).isEqualTo(400);
        assertThat(out.getContentType()).startsWith("application/xml");
        assertThat(out.getContentAsString(StandardCharsets.UTF_8))
                .contains("exceptionCode=\"" + code + "\" locator=\"" + locator + "\"");
    }

    @Test
    void aServiceThatIsNotThereIsToldByTheOneOfThePath() throws Exception {
        assertThat(send(get("/wfs", "SERVICE=WPS"), new Toy("WFS")).getContentAsString())
                .isEqualTo("WFS fault InvalidParameterValue");
    }

    @Test
    void faultsAreOfTheServicesOwnForm() throws Exception {
        Toy missing =
                new Toy("WFS", in -> OgcAnswer.text(200, "text/plain", in.parameters().get("x")));

        MockHttpServletResponse out = send(get("/wfs", null), missing);

        assertThat(out.getStatus()).isEqualTo(400);
        assertThat(out.getContentAsString()).isEqualTo("WFS fault MissingParameterValue");
    }

    @Test
    void ourOwnFailuresTellNothingOfTheInside() throws Exception {
        Toy broken =
                new Toy(
                        "WFS",
                        in -> {
                            throw new IllegalStateException("password=secret");
                        });
        Toy away =
                new Toy(
                        "WFS",
                        in -> {
                            throw new StoreUnavailable("jdbc:secret", new IOException("x"));
                        });

        MockHttpServletResponse failed = send(get("/wfs", null), broken);
        MockHttpServletResponse later = send(get("/wfs", null), away);

        assertThat(failed.getStatus()).isEqualTo(500);
        assertThat(later.getStatus()).isEqualTo(503);
        assertThat(failed.getContentAsString() + later.getContentAsString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "32768"})
    void anAnswerThatFailsEarlyIsReplaced(int bytes) throws Exception {
        MockHttpServletResponse out = send(get("/wfs", null), failingAfter(bytes));

        assertThat(out.getStatus()).isEqualTo(404);
        assertThat(out.getContentAsString()).isEqualTo("WFS fault NotFound");
    }

    @Test
    void anAnswerThatFailsLateBreaksOff() {
        assertThatThrownBy(() -> send(get("/wfs", null), failingAfter(HELD_BYTES + 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("after its first bytes");
    }

    private static Toy failingAfter(int bytes) {
        return new Toy(
                "WFS",
                in ->
                        OgcAnswer.stream(
                                "text/plain",
                                out -> {
                                    out.write(new byte[bytes]);
                                    throw OgcFault.of(OgcFault.NOT_FOUND, null, "无", "none");
                                }));
    }

    @Test
    void everyServiceHasTwoPaths() {
        assertThat(OgcServlet.paths("WFS")).containsExactly("/wfs", "/gw/wfs");
    }
}
