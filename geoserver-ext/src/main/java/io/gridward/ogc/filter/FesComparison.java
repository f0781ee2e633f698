package io.gridward.ogc.filter;

import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Comparison operators (OGC 09-026r2 §7.7). */
final class FesComparison {
    private static final Map<String, Operator> BINARY =
            Map.of(
                    "PropertyIsEqualTo", Operator.EQUAL,
                    "PropertyIsNotEqualTo", Operator.NOT_EQUAL,
                    "PropertyIsLessThan", Operator.LESS,
                    "PropertyIsLessThanOrEqualTo", Operator.LESS_OR_EQUAL,
                    "PropertyIsGreaterThan", Operator.GREATER,
                    "PropertyIsGreaterThanOrEqualTo", Operator.GREATER_OR_EQUAL);

    private final FesExpression expressions;

    FesComparison(FesExpression expressions) {
        this.expressions = expressions;
    }

    /** The filter of a comparison; empty when the element is none. */
    Optional<Filter> find(Element element, String operator) {
        if (!operator.equals("BBOX") && FesExpression.speaksOfGml(element)) {
            return ofGml(operator);
        }
        if (BINARY.containsKey(operator)) {
            return Optional.of(binary(element, operator));
        }
        return switch (operator) {
            case "PropertyIsLike" -> Optional.of(like(element));
            case "PropertyIsBetween" -> Optional.of(between(element));
            case "PropertyIsNull" -> Optional.of(isNull(element, operator));
            case "PropertyIsNil" -> Optional.of(isNil(element, operator));
            default -> Optional.empty();
        };
    }

    /** Properties that GML gives every feature are never there: their values are unknown. */
    private static Optional<Filter> ofGml(String operator) {
        return switch (operator) {
            case "PropertyIsNull" -> Optional.of(Filter.ALL);
            case "PropertyIsNil", "PropertyIsLike", "PropertyIsBetween" -> Optional.of(Filter.NONE);
            default -> BINARY.containsKey(operator) ? Optional.of(Filter.NONE) : Optional.empty();
        };
    }

    private Filter binary(Element element, String operator) {
        List<Element> operands = Nodes.children(element);
        if (operands.size() != 2) {
            throw FilterFault.operands(operator, "两个操作数", "two operands");
        }
        Nodes.attribute(element, "matchAction").ifPresent(FesComparison::checkMatchAction);
        Expression left = expressions.read(operands.get(0));
        Expression right = expressions.read(operands.get(1));
        return new Filter.Comparison(
                expressions.typed(left, right),
                BINARY.get(operator),
                expressions.typed(right, left),
                matchCase(element));
    }

    /** No property here has several values, so that all actions mean the same. */
    private static void checkMatchAction(String action) {
        if (!List.of("Any", "All", "One").contains(action)) {
            throw FilterFault.invalid(
                    "matchAction 应为 Any、All 或 One", "matchAction must be Any, All or One");
        }
    }

    private static boolean matchCase(Element element) {
        String value = Nodes.attribute(element, "matchCase").orElse("true");
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default ->
                    throw FilterFault.invalid(
                            "matchCase 应为 true 或 false", "matchCase must be true or false");
        };
    }

    private Filter like(Element element) {
        List<Element> operands = Nodes.children(element);
        if (operands.size() != 2 || !Nodes.name(operands.get(1)).equals("Literal")) {
            throw FilterFault.operands(
                    "PropertyIsLike", "一个属性和一个 Literal", "a property and a Literal");
        }
        String wildCard = symbol(element, "wildCard");
        String singleChar = symbol(element, "singleChar");
        String escape = symbol(element, element.hasAttribute("escape") ? "escape" : "escapeChar");
        if (wildCard.equals(singleChar) || wildCard.equals(escape) || singleChar.equals(escape)) {
            throw FilterFault.invalid(
                    "PropertyIsLike 的 wildCard、singleChar、escapeChar 须互不相同",
                    "wildCard, singleChar and escapeChar of PropertyIsLike must differ");
        }
        String pattern = pattern(Nodes.text(operands.get(1)), wildCard, singleChar, escape);
        return new Filter.Like(expressions.read(operands.get(0)), pattern, matchCase(element));
    }

    private static String symbol(Element element, String name) {
        String value = element.getAttribute(name);
        if (value.codePointCount(0, value.length()) != 1) {
            throw FilterFault.operands(
                    "PropertyIsLike",
                    "属性 %s，恰好一个字符".formatted(name),
                    "an attribute %s of exactly one character".formatted(name));
        }
        return value;
    }

    /** The same pattern with the core's symbols. */
    private static String pattern(String text, String wildCard, String singleChar, String escape) {
        StringBuilder out = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            String symbol = Character.toString(points[i]);
            if (symbol.equals(wildCard)) {
                out.append('%');
            } else if (symbol.equals(singleChar)) {
                out.append('_');
            } else {
                if (symbol.equals(escape) && i + 1 < points.length) {
                    symbol = Character.toString(points[++i]);
                }
                out.append("%_\\".contains(symbol) ? "\\" : "").append(symbol);
            }
        }
        return out.toString();
    }

    private Filter between(Element element) {
        List<Element> operands = Nodes.children(element);
        if (operands.size() != 3) {
            throw FilterFault.operands(
                    "PropertyIsBetween",
                    "一个属性、LowerBoundary 和 UpperBoundary",
                    "a property, LowerBoundary and UpperBoundary");
        }
        Expression value = expressions.read(operands.get(0));
        Expression low = boundary(operands.get(1), "LowerBoundary");
        Expression high = boundary(operands.get(2), "UpperBoundary");
        return new Filter.Between(
                value, expressions.typed(low, value), expressions.typed(high, value));
    }

    private Expression boundary(Element element, String name) {
        List<Element> inner = Nodes.children(element);
        if (!Nodes.name(element).equals(name) || inner.size() != 1) {
            throw FilterFault.operands(
                    "PropertyIsBetween", name + "，内有一个值", name + " with one value in it");
        }
        return expressions.read(inner.get(0));
    }

    /** What is absent is not written at all, so that no property is there and nil. */
    private Filter isNil(Element element, String operator) {
        isNull(element, operator); // what it names has to be there all the same
        return Filter.NONE;
    }

    private Filter isNull(Element element, String operator) {
        List<Element> operands = Nodes.children(element);
        if (operands.size() != 1) {
            throw FilterFault.operands(operator, "一个属性", "one property");
        }
        return new Filter.IsNull(expressions.read(operands.get(0)));
    }
}
