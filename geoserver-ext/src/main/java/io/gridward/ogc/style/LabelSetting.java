package io.gridward.ogc.style;

import io.gridward.core.layer.Feature;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words, typeface and place of a text, where a style says more than how large it is.
 *
 * @param words what is written; none for the value of the label's attribute
 * @param family typeface, where the machine has it; empty for the map's own
 * @param italic slanting letters
 * @param place where it stands
 * @param spacePx free space around it
 * @param repeatPx along a line again after so much; 0 for once
 * @param collides false to write it also where it covers others
 */
public record LabelSetting(
        List<Word> words,
        String family,
        boolean italic,
        Place place,
        double spacePx,
        double repeatPx,
        boolean collides) {
    /** The map's own typeface, wherever there is room. */
    public static final LabelSetting FREE =
            new LabelSetting(List.of(), "", false, Place.FREE, 0, 0, true);

    /** Keeps its own copy of the list. */
    public LabelSetting {
        words = List.copyOf(words);
    }

    /** A part of a text: the value of an attribute, or always the same. */
    public sealed interface Word {
        /** The value of an attribute, nothing when it is absent. */
        record Value(String attribute) implements Word {}

        /** The same for all features. */
        record Fixed(String text) implements Word {}
    }

    /**
     * Where a text stands.
     *
     * @param kind what it is bound to
     * @param anchorX which part of its width lies at the point, 0 left to 1 right
     * @param anchorY which part of its height lies at the point, 0 bottom to 1 top
     * @param rightPx how far the point is moved right
     * @param upPx how far the point is moved up; of a text along a line, to its left
     * @param degrees turned clockwise
     */
    public record Place(
            Kind kind,
            double anchorX,
            double anchorY,
            double rightPx,
            double upPx,
            double degrees) {
        /** Wherever there is room. */
        public static final Place FREE = new Place(Kind.FREE, 0.5, 0.5, 0, 0, 0);

        Place scaledBy(double factor) {
            return new Place(kind, anchorX, anchorY, rightPx * factor, upPx * factor, degrees);
        }
    }

    /** What a text is bound to. */
    public enum Kind {
        /** Wherever there is room. */
        FREE,
        /** One place at the point, in the polygon or in the middle of the line. */
        FIXED,
        /** Straight along a line, which has to be as long as the text. */
        ALONG,
        /** Along a line and, where it bends, letter by letter. */
        FOLLOWING
    }

    /** Attributes that its words are made of. */
    Set<String> attributes() {
        Set<String> names = new TreeSet<>();
        for (Word word : words) {
            if (word instanceof Word.Value value) {
                names.add(value.attribute());
            }
        }
        return names;
    }

    /** The words for a feature; nothing at all when none of its attributes has a value. */
    String text(Feature feature) {
        StringBuilder text = new StringBuilder();
        boolean any = attributes().isEmpty();
        for (Word word : words) {
            if (word instanceof Word.Fixed fixed) {
                text.append(fixed.text());
            } else if (word instanceof Word.Value named) {
                Object value = feature.value(named.attribute());
                any |= value != null;
                text.append(value == null ? "" : value);
            }
        }
        return any ? text.toString() : "";
    }

    LabelSetting scaledBy(double factor) {
        return new LabelSetting(
                words,
                family,
                italic,
                place.scaledBy(factor),
                spacePx * factor,
                repeatPx * factor,
                collides);
    }
}
