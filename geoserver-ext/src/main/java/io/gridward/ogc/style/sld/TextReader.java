package io.gridward.ogc.style.sld;

import io.gridward.core.layer.Attribute;
import io.gridward.ogc.style.LabelSetting;
import io.gridward.ogc.style.LabelSetting.Kind;
import io.gridward.ogc.style.LabelSetting.Place;
import io.gridward.ogc.style.LabelSetting.Word;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads texts (OGC 05-077r4 §11.4) with the vendor options of GeoServer that mean something. */
final class TextReader {
    private static final Set<String> FONT =
            Set.of("font-family", "font-size", "font-style", "font-weight");
    private static final int USUAL_PRIORITY = 50;
    private static final double MOST_PX = 256;
    private static final double USUAL_REPEAT = 250;

    private final Reading reading;

    TextReader(Reading reading) {
        this.reading = reading;
    }

    /** The text of a TextSymbolizer; empty when it writes nothing. */
    Optional<Label> read(Element symbolizer) {
        Optional<Element> written = SldNodes.find(symbolizer, "Label");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        SldNodes.find(symbolizer, "Graphic")
                .ifPresent(
                        e -> {
                            throw SldNodes.unsupported(e);
                        });
        List<Word> words = words(written.get());
        boolean plain = words.size() == 1 && words.get(0) instanceof Word.Value;
        Options options = options(symbolizer);
        Optional<Element> halo = SldNodes.find(symbolizer, "Halo");
        Optional<Parameters> letters =
                SldNodes.find(symbolizer, "Font").map(f -> new Parameters(f, FONT, reading));
        return Optional.of(
                new Label(
                        plain ? ((Word.Value) words.get(0)).attribute() : "",
                        options.last(),
                        letters.map(l -> l.number("font-size", 10, 1, MOST_PX)).orElse(10.0),
                        text(letters, "font-weight").matches("(?i)bold|bolder|[6-9]00"),
                        ink(symbolizer, 0x000000),
                        halo.map(h -> ink(h, 0xFFFFFF)).orElse(Tint.WHITE.at(0)),
                        halo.map(h -> SldNodes.number(h, "Radius", 1, 0, 64)).orElse(0.0),
                        priority(symbolizer),
                        options.fit(),
                        new LabelSetting(
                                plain ? List.of() : words,
                                text(letters, "font-family"),
                                text(letters, "font-style").matches("(?i)italic|oblique"),
                                place(symbolizer, options),
                                options.space(),
                                repeat(symbolizer, options),
                                options.collides())));
    }

    private static String text(Optional<Parameters> letters, String name) {
        return letters.flatMap(l -> l.text(name)).orElse("");
    }

    private Tint ink(Element parent, int otherwise) {
        return SldNodes.find(parent, "Fill")
                .map(
                        f ->
                                new Parameters(f, Set.of("fill", "fill-opacity"), reading)
                                        .tint("fill", "fill-opacity", otherwise))
                .orElse(Tint.of(otherwise));
    }

    /** GeoServer's Priority: the greater is placed first. */
    private int priority(Element symbolizer) {
        Optional<Element> priority = SldNodes.find(symbolizer, "Priority");
        if (priority.isPresent() && !SldNodes.children(priority.get()).isEmpty()) {
            boolean fixed =
                    SldNodes.children(priority.get()).stream()
                            .allMatch(e -> SldNodes.name(e).equals("Literal"));
            if (!fixed) {
                reading.ignored(priority.get(), "PropertyName");
                return USUAL_PRIORITY;
            }
        }
        return priority.map(p -> (int) SldNodes.number(p, -1e6, 1e6)).orElse(USUAL_PRIORITY);
    }

    private List<Word> words(Element label) {
        List<Word> words = new ArrayList<>();
        boolean mixed = !SldNodes.children(label).isEmpty();
        for (Node n = label.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                word(element, words);
            } else if (!mixed || !n.getTextContent().isBlank()) {
                // line breaks between elements are those of the file
                words.add(new Word.Fixed(n.getTextContent().replaceAll("\\s+", " ")));
            }
        }
        if (words.isEmpty()) {
            throw SldNodes.lacking(label, "PropertyName");
        }
        return words;
    }

    private void word(Element element, List<Word> into) {
        String kind = SldNodes.name(element);
        if (kind.equals("PropertyName") || kind.equals("ValueReference")) {
            into.add(new Word.Value(attribute(element)));
        } else if (kind.equals("Literal") && SldNodes.children(element).isEmpty()) {
            into.add(new Word.Fixed(element.getTextContent()));
        } else if (kind.equals("Function")
                && element.getAttribute("name").matches("(?i)concatenate|strconcat|concat")) {
            SldNodes.children(element).forEach(e -> word(e, into));
        } else {
            throw SldNodes.unsupported(element);
        }
    }

    private String attribute(Element element) {
        String text = element.getTextContent().strip();
        String name = text.substring(text.lastIndexOf(':') + 1);
        return reading.layer()
                .find(name)
                .map(Attribute::name)
                .orElseThrow(
                        () -> {
                            String known = String.join(", ", reading.layer().attributeNames());
                            return SldNodes.invalid(
                                    element, text, "以下属性之一: " + known, "one of " + known);
                        });
    }

    private static Place place(Element symbolizer, Options options) {
        Optional<Element> placement = SldNodes.find(symbolizer, "LabelPlacement");
        Optional<Element> line = placement.flatMap(p -> SldNodes.find(p, "LinePlacement"));
        if (line.isPresent() || options.follows()) {
            double up = line.map(StrokeReader::aside).orElse(0.0);
            Kind kind = options.follows() ? Kind.FOLLOWING : Kind.ALONG;
            return new Place(kind, 0.5, 0.5, 0, up, 0);
        }
        Optional<Element> point = placement.flatMap(p -> SldNodes.find(p, "PointPlacement"));
        if (point.isEmpty()) {
            return Place.FREE;
        }
        Optional<Element> anchor = SldNodes.find(point.get(), "AnchorPoint");
        Optional<Element> aside = SldNodes.find(point.get(), "Displacement");
        return new Place(
                Kind.FIXED,
                number(anchor, "AnchorPointX", 0, 10),
                number(anchor, "AnchorPointY", 0.5, 10),
                number(aside, "DisplacementX", 0, 1_000),
                number(aside, "DisplacementY", 0, 1_000),
                number(point, "Rotation", 0, 36_000));
    }

    private static double number(
            Optional<Element> parent, String name, double otherwise, double most) {
        return parent.map(p -> SldNodes.number(p, name, otherwise, -most, most)).orElse(otherwise);
    }

    private static double repeat(Element symbolizer, Options options) {
        Optional<Element> line =
                SldNodes.find(symbolizer, "LabelPlacement")
                        .flatMap(p -> SldNodes.find(p, "LinePlacement"));
        boolean again = line.map(l -> SldNodes.text(l, "IsRepeated").equals("true")).orElse(false);
        return again
                ? SldNodes.number(line.get(), "Gap", USUAL_REPEAT, 20, 10_000)
                : options.repeat();
    }

    private record Options(
            boolean follows,
            double repeat,
            double space,
            boolean collides,
            boolean fit,
            int last) {}

    private Options options(Element symbolizer) {
        boolean follows = false;
        boolean collides = true;
        boolean fit = false;
        double repeat = 0;
        double space = 0;
        int last = 0;
        for (Element option : SldNodes.children(symbolizer, "VendorOption")) {
            String name = option.getAttribute("name").strip();
            String value = SldNodes.constant(option).toLowerCase(Locale.ROOT);
            switch (name) {
                case "followLine" -> follows = value.equals("true");
                case "conflictResolution" -> collides = !value.equals("false");
                case "repeat" -> repeat = Math.max(0, SldNodes.number(option, -1, 10_000));
                case "spaceAround" -> space = Math.max(0, SldNodes.number(option, -64, 64));
                case "goodnessOfFit" -> fit = SldNodes.number(option, 0, 1) > 0.9;
                case SldWriter.LAST -> last = (int) SldNodes.number(option, 0, 100);
                default -> reading.ignored(option, name);
            }
        }
        return new Options(
                follows, repeat > 0 ? Math.max(20, repeat) : 0, space, collides, fit, last);
    }
}
