package io.gridward.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a run of a suite found out, as TestNG wrote it down.
 *
 * @param outcomes every test with each set of its parameters, in the suite's order; and what
 *     prepares tests, where it failed
 */
record SuiteReport(List<Outcome> outcomes) {

    /** How a test ended. */
    enum Status {
        PASS,
        FAIL,
        SKIP
    }

    /**
     * One test.
     *
     * @param group conformance class
     * @param test class and method
     * @param parameters what the method was given
     * @param reason why it failed or was left out
     * @param prepares true when it only prepares tests
     */
    record Outcome(
            String group,
            String test,
            String parameters,
            Status status,
            String reason,
            boolean prepares) {
        String name() {
            return parameters.isEmpty() ? test : test + "(" + parameters + ")";
        }
    }

    /** Numbers of a conformance class. */
    record Totals(int passed, int failed, int skipped) {
        private Totals and(Status status) {
            return switch (status) {
                case PASS -> new Totals(passed + 1, failed, skipped);
                case FAIL -> new Totals(passed, failed + 1, skipped);
                case SKIP -> new Totals(passed, failed, skipped + 1);
            };
        }

        /** False for a class that the capabilities do not claim: nothing of it ran. */
        boolean ran() {
            return passed + failed > 0;
        }
    }

    /**
     * Reads a file {@code testng-results.xml}.
     *
     * @throws IOException when it cannot be read, or tells of no test
     */
    static SuiteReport read(Path file) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Element group : below(parse(file), "test")) {
            for (Element type : below(group, "class")) {
                for (Element method : below(type, "test-method")) {
                    Outcome outcome = outcome(group, type, method);
                    if (!outcome.prepares() || outcome.status() == Status.FAIL) {
                        outcomes.add(outcome);
                    }
                }
            }
        }
        if (outcomes.isEmpty()) {
            throw new IOException("no test ran: " + file);
        }
        return new SuiteReport(outcomes);
    }

    private static Element parse(Path file) throws IOException {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return builder.parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot be read: " + file, e);
        }
    }

    private static Outcome outcome(Element group, Element type, Element method) {
        String longName = type.getAttribute("name");
        boolean prepares = method.getAttribute("is-config").equals("true");
        List<String> parameters =
                prepares // those are objects of TestNG
                        ? List.of()
                        : below(method, "value").stream().map(SuiteReport::line).toList();
        List<Element> messages = below(method, "message");
        List<Element> exceptions = below(method, "exception");
        String reason =
                !messages.isEmpty()
                        ? line(messages.get(0))
                        : exceptions.isEmpty() ? "" : exceptions.get(0).getAttribute("class");
        return new Outcome(
                group.getAttribute("name"),
                longName.substring(longName.lastIndexOf('.') + 1)
                        + "."
                        + method.getAttribute("name"),
                String.join(", ", parameters),
                Status.valueOf(method.getAttribute("status")),
                reason,
                prepares);
    }

    private static List<Element> below(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String line(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** Numbers of tests by conformance class, in the suite's order. */
    Map<String, Totals> totals() {
        Map<String, Totals> totals = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            Totals before = totals.getOrDefault(outcome.group(), new Totals(0, 0, 0));
            totals.put(outcome.group(), outcome.prepares() ? before : before.and(outcome.status()));
        }
        return totals;
    }

    /** The numbers as a table, and why tests were left out. */
    String table() {
        StringBuilder table = new StringBuilder("passed failed skipped  conformance class\n");
        totals().forEach((group, t) -> table.append(row(group, t)));
        Map<String, Integer> reasons = new TreeMap<>();
        for (Outcome o : outcomes) {
            if (o.status() == Status.SKIP && !o.reason().isEmpty()) {
                reasons.merge(o.group() + ": " + shorten(o.reason()), 1, Integer::sum);
            }
        }
        reasons.forEach((why, n) -> table.append("skipped %d × %s%n".formatted(n, why)));
        return table.toString();
    }

    private static String row(String group, Totals t) {
        return "%6d %6d %7d  %s%s%n"
                .formatted(
                        t.passed(),
                        t.failed(),
                        t.skipped(),
                        group,
                        t.ran() ? "" : " (not advertised)");
    }

    private static String shorten(String reason) {
        return reason.length() > 160 ? reason.substring(0, 160) + "…" : reason;
    }
}
