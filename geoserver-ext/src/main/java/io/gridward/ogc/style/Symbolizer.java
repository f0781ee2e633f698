package io.gridward.ogc.style;

import java.util.List;

/** One thing that is drawn for a feature. Lengths are in pixels of 0.28 mm. */
public sealed interface Symbolizer {

    /** How far it is drawn beyond the shape itself, texts aside. */
    default double reachPx() {
        return 0;
    }

    /** The same thing with every length so many times as large. */
    Symbolizer scaledBy(double factor);

    /** The inside of polygons. */
    record Fill(Tint tint) implements Symbolizer {
        @Override
        public Fill scaledBy(double factor) {
            return this;
        }
    }

    /**
     * Lines, and the edges of polygons.
     *
     * @param tint colour
     * @param widthPx width of the line
     * @param dashPx lengths drawn and left out in turn; empty for an unbroken line
     */
    record Line(Tint tint, double widthPx, List<Double> dashPx) implements Symbolizer {
        public Line {
            dashPx = List.copyOf(dashPx);
        }

        @Override
        public double reachPx() {
            return widthPx / 2;
        }

        @Override
        public Line scaledBy(double factor) {
            return new Line(tint, widthPx * factor, dashPx.stream().map(d -> d * factor).toList());
        }

        static Line of(Tint tint, double widthPx, Double... dashPx) {
            return new Line(tint, widthPx, List.of(dashPx));
        }
    }

    /**
     * A symbol at each point.
     *
     * @param form outline of the symbol
     * @param sizePx width and height without the casing
     * @param fill colour of the inside
     * @param casing colour of the rim
     * @param casingPx width of the rim, outside the symbol
     */
    record Mark(Form form, double sizePx, Tint fill, Tint casing, double casingPx)
            implements Symbolizer {
        @Override
        public double reachPx() {
            return sizePx / 2 + casingPx;
        }

        @Override
        public Mark scaledBy(double factor) {
            return new Mark(form, sizePx * factor, fill, casing, casingPx * factor);
        }
    }

    /**
     * A text with a halo, drawn after everything else and only where it covers no other.
     *
     * @param attribute whose value is written
     * @param lastCharacters write only so many characters from the end; 0 for the whole value
     * @param sizePx height of the letters' em square
     * @param bold heavy letters
     * @param tint colour of the letters
     * @param halo colour of the halo
     * @param haloPx width of the halo
     * @param priority greater is placed first
     * @param fit write into a polygon only when it is wide enough for the text
     */
    record Label(
            String attribute,
            int lastCharacters,
            double sizePx,
            boolean bold,
            Tint tint,
            Tint halo,
            double haloPx,
            int priority,
            boolean fit)
            implements Symbolizer {

        @Override
        public Label scaledBy(double factor) {
            return new Label(
                    attribute,
                    lastCharacters,
                    sizePx * factor,
                    bold,
                    tint,
                    halo,
                    haloPx * factor,
                    priority,
                    fit);
        }

        static Label of(String attribute, double sizePx, Tint tint, int priority) {
            return new Label(
                    attribute, 0, sizePx, false, tint, Tint.WHITE.at(0.85), 1.6, priority, false);
        }

        Label heavy() {
            return new Label(
                    attribute, lastCharacters, sizePx, true, tint, halo, haloPx, priority, fit);
        }

        Label fitted(int last) {
            return new Label(attribute, last, sizePx, bold, tint, halo, haloPx, priority, true);
        }
    }

    /** Outline of a point symbol. */
    enum Form {
        /** Round. */
        CIRCLE,
        /** Upright square. */
        SQUARE,
        /** Square on its corner. */
        DIAMOND
    }
}
