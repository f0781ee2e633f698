package io.gridward.ogc.style.sld;

import io.gridward.core.layer.LocalText;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** Titles of styles and rules: those people read, in both languages where the style has them. */
final class Titles {
    private Titles() {}

    /** Title, else name; empty when there is neither. */
    static LocalText of(Element element) {
        Optional<Element> title =
                SldNodes.find(element, "Title")
                        .or(
                                () ->
                                        SldNodes.find(element, "Description")
                                                .flatMap(d -> SldNodes.find(d, "Title")));
        String plain = title.map(Titles::plain).filter(t -> !t.isEmpty()).orElse("");
        String otherwise = plain.isEmpty() ? SldNodes.text(element, "Name") : plain;
        return LocalText.of(
                title.flatMap(t -> in(t, "zh")).orElse(otherwise),
                title.flatMap(t -> in(t, "en")).orElse(otherwise));
    }

    private static Optional<String> in(Element title, String language) {
        return SldNodes.children(title, "Localized").stream()
                .filter(e -> e.getAttribute("lang").toLowerCase(Locale.ROOT).startsWith(language))
                .map(e -> e.getTextContent().strip())
                .findFirst();
    }

    /** What stands outside of Localized. */
    private static String plain(Element title) {
        StringBuilder text = new StringBuilder();
        for (var n = title.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (!(n instanceof Element)) {
                text.append(n.getTextContent());
            }
        }
        return text.toString().strip();
    }
}
