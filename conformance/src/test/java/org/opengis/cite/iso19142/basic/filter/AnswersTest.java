package org.opengis.cite.iso19142.basic.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class AnswersTest {
    private static final QName TYPE = new QName("urn:t", "grid");
    private static final QName NAME = new QName("urn:t", "name");

    private static Document answer(String... names) throws Exception {
        StringBuilder xml = new StringBuilder("<c xmlns='urn:t'>");
        for (String name : names) {
            xml.append(name.isEmpty() ? "<grid/>" : "<grid><name>" + name + "</name></grid>");
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml + "</c>")));
    }

    private static void judge(boolean absent, String... names) throws Exception {
        Answers.judge(answer(names), TYPE, NAME, absent, n -> n.startsWith("a"), "begins with a");
    }

    @Test
    void oneWrongValueIsSeenAmongRightOnes() throws Exception {
        judge(false, "a1", "a2");
        assertThatThrownBy(() -> judge(false, "a1", "b")).hasMessageContaining("b begins with a");
    }

    @Test
    void aFeatureWithoutTheValueIsWrongWhereOneIsCompared() throws Exception {
        judge(true, "a1", "");
        assertThatThrownBy(() -> judge(false, "a1", "")).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @CsvSource({"和平, 和平, true", "10.0, 10, true", "1E1, 10, true", "a, A, false", "10, 11, false"})
    void equalNumbersMayBeWrittenOtherwise(String value, String literal, boolean same) {
        assertThat(PropertyIsEqualToOperatorTestsJudged.same(value, literal)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "和平街道, 和平*, true",
        "和平街道, *街*, true",
        "新和平街道, 和平*, false",
        "a+b, a+*, true",
        "aab, a+*, false"
    })
    void aPatternFitsTheWholeValue(String value, String pattern, boolean fits) {
        assertThat(PropertyIsLikeOperatorTestsJudged.like(value, pattern)).isEqualTo(fits);
    }
}
