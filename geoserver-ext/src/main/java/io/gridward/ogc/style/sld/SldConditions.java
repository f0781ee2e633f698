package io.gridward.ogc.style.sld;

import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.style.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Writes the conditions of built-in rules as filters of Filter Encoding 1.0 (OGC 02-059). */
final class SldConditions {
    private SldConditions() {}

    static void write(Condition condition, StringBuilder out) {
        if (!condition.equals(Condition.ALWAYS)) {
            out.append("<ogc:Filter>");
            operator(condition, out);
            out.append("</ogc:Filter>");
        }
    }

    private static void operator(Condition condition, StringBuilder out) {
        if (condition instanceof Condition.Equal equal) {
            equal(equal.attribute(), equal.value(), out);
        } else if (condition instanceof Condition.Prefix prefix) {
            if (prefix.prefix().isEmpty()) {
                out.append("<ogc:Not><ogc:PropertyIsNull>");
                property(prefix.attribute(), out);
                out.append("</ogc:PropertyIsNull></ogc:Not>");
            } else {
                like(prefix.attribute(), escaped(prefix.prefix()) + "*", out);
            }
        } else if (condition instanceof Condition.Suffix suffix) {
            any(suffix.suffixes(), v -> like(suffix.attribute(), "*" + escaped(v), out), out);
        } else if (condition instanceof Condition.OneOf one) {
            List<String> values = one.values().stream().sorted().toList();
            any(values, v -> equal(one.attribute(), v, out), out);
        } else if (condition instanceof Condition.Bucket bucket) {
            bucket(bucket, out);
        } else if (condition instanceof Condition.Range range) {
            range(range, out);
        } else if (condition instanceof Condition.All all) {
            joined("And", all.parts(), out);
        } else if (condition instanceof Condition.None none) {
            out.append("<ogc:Not>");
            joined("Or", none.parts(), out);
            out.append("</ogc:Not>");
        } else {
            throw new IllegalArgumentException("no built-in condition: " + condition);
        }
    }

    private static void joined(String operator, List<Condition> parts, StringBuilder out) {
        if (parts.size() == 1) {
            operator(parts.get(0), out);
            return;
        }
        out.append("<ogc:").append(operator).append('>');
        parts.forEach(p -> operator(p, out));
        out.append("</ogc:").append(operator).append('>');
    }

    private static void any(List<String> values, Consumer<String> each, StringBuilder out) {
        if (values.size() > 1) {
            out.append("<ogc:Or>");
        }
        values.forEach(each);
        if (values.size() > 1) {
            out.append("</ogc:Or>");
        }
    }

    private static void bucket(Condition.Bucket bucket, StringBuilder out) {
        out.append("<ogc:PropertyIsEqualTo><ogc:Function name=\"")
                .append(SldWriter.BUCKET)
                .append("\">");
        property(bucket.attribute(), out);
        literal(String.valueOf(bucket.of()), out);
        out.append("</ogc:Function>");
        literal(String.valueOf(bucket.bucket()), out);
        out.append("</ogc:PropertyIsEqualTo>");
    }

    private static void range(Condition.Range range, StringBuilder out) {
        String from = range.lowIncluded() ? "GreaterThanOrEqualTo" : "GreaterThan";
        out.append("<ogc:And>");
        compared(from, range.attribute(), range.low(), out);
        compared("LessThanOrEqualTo", range.attribute(), range.high(), out);
        out.append("</ogc:And>");
    }

    private static void compared(
            String operator, String attribute, double value, StringBuilder out) {
        out.append("<ogc:PropertyIs").append(operator).append('>');
        property(attribute, out);
        literal(BigDecimal.valueOf(value).toPlainString(), out);
        out.append("</ogc:PropertyIs").append(operator).append('>');
    }

    private static void equal(String attribute, String value, StringBuilder out) {
        out.append("<ogc:PropertyIsEqualTo>");
        property(attribute, out);
        literal(value, out);
        out.append("</ogc:PropertyIsEqualTo>");
    }

    private static void like(String attribute, String pattern, StringBuilder out) {
        out.append("<ogc:PropertyIsLike wildCard=\"*\" singleChar=\"?\" escape=\"!\">");
        property(attribute, out);
        literal(pattern, out);
        out.append("</ogc:PropertyIsLike>");
    }

    private static String escaped(String text) {
        return text.replaceAll("[*?!]", "!$0");
    }

    private static void property(String name, StringBuilder out) {
        out.append("<ogc:PropertyName>").append(XmlText.escape(name)).append("</ogc:PropertyName>");
    }

    private static void literal(String value, StringBuilder out) {
        out.append("<ogc:Literal>").append(XmlText.escape(value)).append("</ogc:Literal>");
    }
}
