package io.gridward.ogc.wfs;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;

/** Answers taken apart. */
final class Answers {
    private static final Pattern ID =
            Pattern.compile(
                    "<gw:\\w+ [^>]*gml:id=\"([^\"]+)\"|\"Feature\",[^{]*?\"id\":\\s*\"([^\"]+)\"");
    private static final Pattern POSITIONS = Pattern.compile("<gml:pos(?:List)?>([^<]+)<");

    private Answers() {}

    /** Identifiers of the features, in order. */
    static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        for (Matcher m = ID.matcher(text); m.find(); ) {
            ids.add(m.group(1) == null ? m.group(2) : m.group(1));
        }
        return ids;
    }

    static long matched(String text) {
        return number(text, "numberMatched");
    }

    static long returned(String text) {
        return number(text, "numberReturned");
    }

    private static long number(String text, String name) {
        Matcher m = Pattern.compile(name + "\"?[=:]\\s*\"?(\\d+)").matcher(text);
        return m.find() ? Long.parseLong(m.group(1)) : -1;
    }

    /** The first position of a GML text as it stands. */
    static double[] firstPosition(String gml) {
        Matcher m = POSITIONS.matcher(gml);
        if (!m.find()) {
            throw new AssertionError("no position in " + gml);
        }
        String[] numbers = m.group(1).strip().split("\\s+");
        return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
    }

    /** Address of another page, empty when there is none. */
    static String link(String text, String name) {
        Matcher m = Pattern.compile(" " + name + "=\"([^\"]+)\"").matcher(text);
        return m.find() ? m.group(1).replace("&amp;", "&") : "";
    }

    static String xpath(String xml, String path) {
        try {
            return XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(path, new InputSource(new StringReader(xml)));
        } catch (XPathExpressionException e) {
            throw new AssertionError(xml, e);
        }
    }
}
