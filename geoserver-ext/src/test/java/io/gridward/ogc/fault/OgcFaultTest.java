package io.gridward.ogc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class OgcFaultTest {

    @ParameterizedTest
    @CsvSource({
        OgcFault.MISSING + ",400",
        OgcFault.INVALID + ",400",
        OgcFault.OPERATION + ",400",
        OgcFault.OPTION + ",400",
        OgcFault.PARSING + ",400",
        OgcFault.VERSION + ",400",
        OgcFault.SEQUENCE + ",400",
        OgcFault.PROCESSING + ",403",
        OgcFault.NOT_FOUND + ",404"
    })
    void theCodeSaysTheStatus(String code, int status) {
        assertThat(OgcFault.of(code, null, "中", "en").status()).isEqualTo(status);
    }

    @Test
    void theMessageIsInBothLanguagesAndNamesTheParameter() {
        OgcFault fault = OgcFault.invalid("count", "x", "整数", "a number");

        assertThat(fault.getMessage())
                .isEqualTo(
                        "参数 count 的值 “x” 无效，应为整数 / parameter count cannot be 'x', it must be a number");
        assertThat(fault.locator()).isEqualTo("count");
        assertThat(OgcFault.missing("bbox").text().en()).isEqualTo("parameter bbox is missing");
    }

    @ParameterizedTest
    @CsvSource({"79,79", "80,80", "81,81", "5000,81"})
    void quotesAreShort(int length, int shown) {
        String quote = OgcFault.quoted("x".repeat(length));

        assertThat(quote).hasSize(shown);
        assertThat(quote.endsWith("…")).isEqualTo(length > 80);
    }

    @Test
    void quotesHoldNoHalfCharacterAndNoControl() {
        assertThat(OgcFault.quoted("a\r\n\u0007b")).isEqualTo("a���b");
        assertThat(OgcFault.quoted("x".repeat(79) + "😀y")).isEqualTo("x".repeat(79) + "…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<a & \"b\">|&lt;a &amp; &quot;b&quot;&gt;", "网格 😀|网格 😀", "it's|it's"})
    void textIsEscaped(String text, String escaped) {
        assertThat(XmlText.escape(text)).isEqualTo(escaped);
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(XmlText.escape("\u0000\u0008\uFFFE\uD800x")).isEqualTo("����x");
        assertThat(XmlText.escape("\t\n\r")).isEqualTo("&#9;&#10;&#13;");
        assertThat(XmlText.allowed(0x10FFFF)).isTrue();
        assertThat(XmlText.allowed(0x110000)).isFalse();
    }

    @Test
    void theReportSaysWhatTheFaultSays() throws Exception {
        String hostile = "<script>\"&\u0001";
        String report =
                ExceptionReport.write(
                        OgcFault.invalid(hostile, hostile, "别的", "something else"), "2.0.0");

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root =
                factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(report)))
                        .getDocumentElement();
        Element exception = (Element) root.getElementsByTagNameNS("*", "Exception").item(0);

        assertThat(root.getNamespaceURI()).isEqualTo("http://www.opengis.net/ows/1.1");
        assertThat(root.getAttribute("version")).isEqualTo("2.0.0");
        assertThat(exception.getAttribute("exceptionCode")).isEqualTo("InvalidParameterValue");
        assertThat(exception.getAttribute("locator")).isEqualTo("<script>\"&\uFFFD");
        assertThat(exception.getTextContent()).contains("应为别的", "it must be something else");
    }

    @Test
    void withoutALocatorThereIsNone() {
        OgcFault fault = OgcFault.of(OgcFault.OTHER, null, "忙", "busy");

        assertThat(ExceptionReport.write(fault, "2.0.0")).doesNotContain("locator");
        assertThat(ServiceExceptionReport.write(fault))
                .contains("<ServiceException code=\"NoApplicableCode\">忙 / busy<");
    }
}
