package io.gridward.ogc.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.ogc.fault.OgcFault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlTest {
    private static final OgcSettings LIMITS = new OgcSettings(9, 9, 999, 5, 9, 9, null, false);

    private static XMLStreamReader open(String xml) {
        return SafeXml.open(xml.getBytes(StandardCharsets.UTF_8), LIMITS);
    }

    /** Reads to the end; depth and entities are seen only then. */
    private static String read(String xml) throws XMLStreamException {
        XMLStreamReader reader = open(xml);
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a/>", " \n<a/>", "<?xml version='1.0'?><!-- x --><?pi?><a/>"})
    void itOpensAtTheRoot(String xml) {
        assertThat(open(xml).getLocalName()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "GB18030", "ISO-8859-1"})
    void theDeclaredEncodingIsRead(String name) {
        String text = name.equals("ISO-8859-1") ? "é" : "网格";
        String xml = "<?xml version='1.0' encoding='" + name + "'?><a n='" + text + "'/>";

        XMLStreamReader reader = SafeXml.open(xml.getBytes(Charset.forName(name)), LIMITS);

        assertThat(reader.getAttributeValue(null, "n")).isEqualTo(text);
    }

    @Test
    void textComesInOnePieceWithItsReferencesResolved() throws XMLStreamException {
        XMLStreamReader reader = open("<a>x &lt;&#x7F51;<![CDATA[<y>]]> z<!-- c --></a>");

        assertThat(reader.getElementText()).isEqualTo("x <网<y> z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
                "<a>&undeclared;</a>",
                "<a b='&undeclared;'/>"
            })
    void doctypesAndEntitiesAreRefused(String xml) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfAny(OgcFault.class, XMLStreamException.class)
                .hasMessageNotContaining("root:");
    }

    @ParameterizedTest
    @CsvSource({"5,true", "6,false", "5000,false"})
    void theDepthHasALimit(int depth, boolean accepted) throws XMLStreamException {
        String xml = "<a>".repeat(depth) + "x" + "</a>".repeat(depth);

        if (accepted) {
            assertThat(read(xml)).isEqualTo("x");
        } else {
            assertThatThrownBy(() -> read(xml))
                    .isInstanceOf(OgcFault.class)
                    .hasMessageContaining("deeper than 5 levels");
        }
    }

    @Test
    void manyElementsBesideEachOtherAreNotDeep() throws XMLStreamException {
        assertThat(read("<a>" + "<b>y</b>".repeat(50) + "</a>")).hasSize(50);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", "x", "<", "<a", "{}", "\u0000", "<a:b/>", "<1/>"})
    void whatIsNoXmlIsAFaultThatSaysWhere(String xml) {
        assertThatThrownBy(() -> open(xml))
                .isInstanceOfSatisfying(
                        OgcFault.class,
                        f -> {
                            assertThat(f.code()).isEqualTo(OgcFault.PARSING);
                            assertThat(f.text().en()).contains("line 1");
                        });
    }

    @Test
    void theLineOfAMistakeIsTold() throws XMLStreamException {
        XMLStreamReader reader = open("<a>\n\n<b></a>");

        assertThatThrownBy(
                        () -> {
                            try {
                                while (reader.hasNext()) {
                                    reader.next();
                                }
                            } catch (XMLStreamException e) {
                                throw SafeXml.malformed(e);
                            }
                        })
                .hasMessageContaining("line 3");
    }

    @Test
    void elementsAndTextsDoNotStandForEachOther() {
        assertThatThrownBy(() -> open("<a>x<b/></a>").getElementText())
                .isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> open("<a>x<b/></a>").nextTag())
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void theNextTagIsFoundBeyondBlanksAndComments() throws XMLStreamException {
        XMLStreamReader reader = open("<a> <!-- c --> <b/> </a>");

        assertThat(reader.nextTag()).isEqualTo(XMLStreamReader.START_ELEMENT);
        assertThat(reader.nextTag()).isEqualTo(XMLStreamReader.END_ELEMENT);
        assertThat(reader.nextTag()).isEqualTo(XMLStreamReader.END_ELEMENT);
    }
}
