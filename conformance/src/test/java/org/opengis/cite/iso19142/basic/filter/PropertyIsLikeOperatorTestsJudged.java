package org.opengis.cite.iso19142.basic.filter;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.opengis.cite.iso19142.ProtocolBinding;
import org.testng.annotations.Test;
import org.w3c.dom.Document;

/**
 * The suite's tests of PropertyIsLike, judged by the values of the answer ({@link Answers} tells
 * the fault). Clause: ISO 19143, 7.7.3.4. The suite's patterns have {@code *} for any characters.
 */
public class PropertyIsLikeOperatorTestsJudged extends PropertyIsLikeOperatorTests {
    private QName property = new QName("");
    private String pattern = "";

    @Override
    void addPropertyIsLikePredicate(
            Document request, QName name, String likePattern, boolean negate) {
        super.addPropertyIsLikePredicate(request, name, likePattern, negate);
        property = name;
        pattern = likePattern;
    }

    @Override
    @Test(description = "See ISO 19143: 7.7.3.4", dataProvider = "protocol-featureType")
    public void propertyIsLike(ProtocolBinding binding, QName type) {
        super.propertyIsLike(binding, type);
        Answers.judge(rspEntity, type, property, false, v -> like(v, pattern), "like " + pattern);
    }

    @Override
    @Test(description = "See ISO 19143: 7.7.3.4, 7.10", dataProvider = "protocol-featureType")
    public void propertyIsNotLike(ProtocolBinding binding, QName type) {
        super.propertyIsNotLike(binding, type);
        Answers.judge(rspEntity, type, property, true, v -> !like(v, pattern), "unlike " + pattern);
    }

    static boolean like(String value, String pattern) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(value).matches();
    }
}
