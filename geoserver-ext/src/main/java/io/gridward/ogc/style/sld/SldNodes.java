package io.gridward.ogc.style.sld;

import io.gridward.ogc.fault.OgcFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks at the elements of a style by their local names: those of 1.0 and 1.1 agree. */
final class SldNodes {
    static final String LOCATOR = "SLD_BODY";

    private SldNodes() {}

    static String name(Element element) {
        String tag = element.getTagName();
        return tag.substring(tag.indexOf(':') + 1);
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(e -> name(e).equals(name)).toList();
    }

    static Optional<Element> find(Element parent, String name) {
        return children(parent).stream().filter(e -> name(e).equals(name)).findFirst();
    }

    /** Text of a child without blanks around it; empty when there is none. */
    static String text(Element parent, String name) {
        return find(parent, name).map(e -> e.getTextContent().strip()).orElse("");
    }

    /** Where an element stands: from its rule on, rules counted from 1. */
    static String path(Element element) {
        StringBuilder path = new StringBuilder();
        for (Node n = element; n instanceof Element e; n = n.getParentNode()) {
            String name = OgcFault.quoted(name(e));
            boolean rule = name.equals("Rule");
            path.insert(0, (path.isEmpty() ? "" : "/")).insert(0, rule ? number(e) : name);
            if (rule) {
                break;
            }
        }
        return path.toString();
    }

    private static String number(Element rule) {
        int number = 1;
        for (Node n = rule.getPreviousSibling(); n != null; n = n.getPreviousSibling()) {
            if (n instanceof Element e && name(e).equals("Rule")) {
                number++;
            }
        }
        return "Rule[" + number + "]";
    }

    /** The standard knows it, Gridward does not draw it. */
    static OgcFault unsupported(Element element) {
        return OgcFault.of(
                OgcFault.OPTION,
                LOCATOR,
                "样式中的元素 %s 无法绘制".formatted(path(element)),
                "element %s of the style cannot be drawn".formatted(path(element)));
    }

    /** An element is there and cannot be so; {@code zh} and {@code en} say what is wanted. */
    static OgcFault invalid(Element element, String value, String zh, String en) {
        String shown = OgcFault.quoted(value.strip());
        return OgcFault.of(
                OgcFault.INVALID,
                LOCATOR,
                "样式中的元素 %s 的值 “%s” 无效，应为%s".formatted(path(element), shown, zh),
                "element %s of the style cannot be '%s', it must be %s"
                        .formatted(path(element), shown, en));
    }

    /** Something is missing in an element. */
    static OgcFault lacking(Element element, String child) {
        return OgcFault.of(
                OgcFault.INVALID,
                LOCATOR,
                "样式中的元素 %s 缺少 %s".formatted(path(element), child),
                "element %s of the style lacks %s".formatted(path(element), child));
    }

    /** The same fault as one of the style. */
    static OgcFault located(OgcFault fault) {
        return OgcFault.withStatus(
                fault.status(), fault.code(), LOCATOR, fault.text().zh(), fault.text().en());
    }

    /**
     * Text of a value that is the same for all features.
     *
     * @throws OgcFault when it depends on them
     */
    static String constant(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                if (!name(child).equals("Literal") || !children(child).isEmpty()) {
                    throw unsupported(child);
                }
                text.append(child.getTextContent());
            } else {
                text.append(n.getTextContent());
            }
        }
        return text.toString().strip();
    }

    /** A number within bounds that is the same for all features. */
    static double number(Element element, double least, double most) {
        String text = constant(element);
        double number =
                text.matches("[+-]?(\\d{1,12}\\.?\\d{0,20}|\\.\\d{1,20})([eE][+-]?\\d{1,2})?")
                        ? Double.parseDouble(text)
                        : Double.NaN;
        if (!(number >= least && number <= most)) {
            throw invalid(
                    element,
                    text,
                    " %s 到 %s 的数".formatted(plain(least), plain(most)),
                    "a number from %s to %s".formatted(plain(least), plain(most)));
        }
        return number;
    }

    static double number(Element parent, String name, double otherwise, double least, double most) {
        return find(parent, name).map(e -> number(e, least, most)).orElse(otherwise);
    }

    private static String plain(double number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
