package io.gridward.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestReaderTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final OgcSettings SMALL = new OgcSettings(3, 40, 60, 8, 9, 9, null, false);

    private static OgcRequest read(String method, String query, String type, String body)
            throws IOException {
        MockHttpServletRequest in = new MockHttpServletRequest(method, "/gw/wfs");
        in.setQueryString(query);
        in.setContentType(type);
        in.setContent(body.getBytes(StandardCharsets.UTF_8));
        in.addHeader("Host", "example.com:81");
        return new RequestReader(SMALL).read(in);
    }

    @Test
    void parametersComeFromTheQueryAndTheForm() throws IOException {
        OgcRequest both = read("POST", "a=1", FORM + ";charset=UTF-8", " b=%E7%BD%91 ");

        assertThat(both.parameters().get("A")).isEqualTo("1");
        assertThat(both.parameters().get("B")).isEqualTo("网");
        assertThat(both.isXml()).isFalse();
        assertThat(both.address()).isEqualTo("http://example.com:81/gw/wfs");
        assertThat(both.base()).isEqualTo("http://example.com:81");
    }

    @Test
    void anyOtherBodyIsXml() throws IOException {
        OgcRequest xml = read("POST", "a=1", "text/xml", "<x/>");
        OgcRequest untyped = read("POST", null, null, "<x/>");

        assertThat(xml.isXml() && untyped.isXml()).isTrue();
        assertThat(new String(xml.xml(), StandardCharsets.UTF_8)).isEqualTo("<x/>");
        assertThat(xml.parameters().get("a")).isEqualTo("1");
    }

    @Test
    void theBodyOfAGetIsNotRead() throws IOException {
        assertThat(read("GET", "a=1", "text/xml", "<x/>").isXml()).isFalse();
        assertThat(read("POST", "a=1", "text/xml", "").isXml()).isFalse();
    }

    @Test
    void contradictionBetweenQueryAndFormIsAFault() {
        assertThatThrownBy(() -> read("POST", "a=1", FORM, "A=2"))
                .isInstanceOf(OgcFault.class)
                .hasMessageContaining("given twice");
    }

    @ParameterizedTest
    @CsvSource({"text/xml,60,true", "text/xml,61,false", "form,40,true", "form,41,false"})
    void whatIsTooLargeAndOnlyThatIsRefusedWith413(String type, int bytes, boolean accepted)
            throws IOException {
        String contentType = type.equals("form") ? FORM : type;
        String body = "x".repeat(bytes);

        if (accepted) {
            assertThat(read("POST", null, contentType, body)).isNotNull();
        } else {
            assertThatThrownBy(() -> read("POST", null, contentType, body))
                    .isInstanceOfSatisfying(
                            OgcFault.class, f -> assertThat(f.status()).isEqualTo(413))
                    .hasMessageContaining("bytes");
        }
    }
}
