package io.gridward.ogc.style;

import io.gridward.core.layer.Feature;
import io.gridward.ogc.style.art.Artwork;
import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

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
     * @param ends how it begins, ends and turns
     * @param dashStartPx where in the dashes it begins
     * @param asidePx how far to the left of the shape it runs, seen along it; to the right when
     *     negative; outside of polygons is left
     */
    record Line(
            Tint tint,
            double widthPx,
            List<Double> dashPx,
            Ends ends,
            double dashStartPx,
            double asidePx)
            implements Symbolizer {
        public Line {
            dashPx = List.copyOf(dashPx);
        }

        /** A line along the shape with plain ends. */
        public Line(Tint tint, double widthPx, List<Double> dashPx) {
            this(tint, widthPx, dashPx, Ends.PLAIN, 0, 0);
        }

        @Override
        public double reachPx() {
            return widthPx / 2 + Math.abs(asidePx);
        }

        @Override
        public Line scaledBy(double factor) {
            return new Line(
                    tint,
                    widthPx * factor,
                    dashPx.stream().map(d -> d * factor).toList(),
                    ends,
                    dashStartPx * factor,
                    asidePx * factor);
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
     * @param setting typeface and place
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
            boolean fit,
            LabelSetting setting)
            implements Symbolizer {

        /** A text in the map's own typeface, placed where there is room. */
        public Label(
                String attribute,
                int lastCharacters,
                double sizePx,
                boolean bold,
                Tint tint,
                Tint halo,
                double haloPx,
                int priority,
                boolean fit) {
            this(
                    attribute,
                    lastCharacters,
                    sizePx,
                    bold,
                    tint,
                    halo,
                    haloPx,
                    priority,
                    fit,
                    LabelSetting.FREE);
        }

        /** Attributes that are read to write it. */
        public Set<String> attributes() {
            return setting.words().isEmpty() ? Set.of(attribute) : setting.attributes();
        }

        /** What is written for a feature; empty when there is nothing to write. */
        public String text(Feature feature) {
            if (!setting.words().isEmpty()) {
                return setting.text(feature).strip();
            }
            Object value = feature.value(attribute);
            String text = value == null ? "" : value.toString().strip();
            int length = text.codePointCount(0, text.length());
            return lastCharacters > 0 && length > lastCharacters
                    ? text.substring(text.offsetByCodePoints(0, length - lastCharacters))
                    : text;
        }

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
                    fit,
                    setting.scaledBy(factor));
        }

        static Label of(String attribute, double sizePx, Tint tint, int priority) {
            return new Label(
                    attribute, 0, sizePx, false, tint, Tint.WHITE.at(0.85), 1.6, priority, false);
        }

        Label heavy() {
            return new Label(
                    attribute,
                    lastCharacters,
                    sizePx,
                    true,
                    tint,
                    halo,
                    haloPx,
                    priority,
                    fit,
                    setting);
        }

        Label fitted(int last) {
            return new Label(
                    attribute, last, sizePx, bold, tint, halo, haloPx, priority, true, setting);
        }
    }

    /**
     * A drawing at each point, in the middle of each line and in each polygon.
     *
     * @param art the drawing around its point
     * @param name what the program calls the drawing; empty when it has no name
     */
    record Icon(Artwork art, String name) implements Symbolizer {
        /** A drawing without a name. */
        public Icon(Artwork art) {
            this(art, "");
        }

        @Override
        public double reachPx() {
            return art.reachPx();
        }

        @Override
        public Icon scaledBy(double factor) {
            return new Icon(art.scaledBy(factor), name);
        }
    }

    /**
     * A drawing again and again along lines and the edges of polygons, turned as they run.
     *
     * @param art the drawing; what points right in it points ahead
     * @param stepPx from one to the next
     * @param startPx from the beginning of the line to the first
     * @param asidePx as of {@link Line}
     */
    record Trail(Artwork art, double stepPx, double startPx, double asidePx) implements Symbolizer {
        @Override
        public double reachPx() {
            return art.reachPx() + Math.abs(asidePx);
        }

        @Override
        public Trail scaledBy(double factor) {
            return new Trail(
                    art.scaledBy(factor), stepPx * factor, startPx * factor, asidePx * factor);
        }
    }

    /**
     * The inside of polygons, laid out with a drawing.
     *
     * @param art the drawing, in the middle of a tile
     * @param widthPx width of a tile
     * @param heightPx height of a tile
     */
    record Pattern(Artwork art, double widthPx, double heightPx) implements Symbolizer {
        @Override
        public Pattern scaledBy(double factor) {
            return new Pattern(art.scaledBy(factor), widthPx * factor, heightPx * factor);
        }
    }

    /**
     * The inside of polygons, filled with parallel lines.
     *
     * @param line how each is drawn
     * @param gapPx from the middle of one to the middle of the next
     * @param degrees turned against the clock from level
     */
    record Hatch(Line line, double gapPx, double degrees) implements Symbolizer {
        @Override
        public Hatch scaledBy(double factor) {
            return new Hatch(line.scaledBy(factor), gapPx * factor, degrees);
        }
    }

    /**
     * Something whose lengths are metres on the ground.
     *
     * @param perMetre the thing, a pixel standing for a metre
     * @param magnification how many times as large as on a usual screen symbols are
     */
    record Ground(Symbolizer perMetre, double magnification) implements Symbolizer {
        private static final double PIXEL_METRES = 0.00028;
        private static final double MOST_PX = 512;

        @Override
        public Ground scaledBy(double factor) {
            return new Ground(perMetre, magnification * factor);
        }

        /** The thing as it is drawn at a scale: never larger than a picture could want. */
        public Symbolizer at(double denominator) {
            double factor = magnification / (denominator * PIXEL_METRES);
            double reach =
                    perMetre instanceof Label label
                            ? label.sizePx()
                            : perMetre instanceof Pattern pattern
                                    ? pattern.art().reachPx()
                                    : perMetre.reachPx();
            Symbolizer drawn = perMetre.scaledBy(Math.min(factor, MOST_PX / Math.max(reach, 1e-9)));
            // dashes too short to be seen would be many
            return drawn instanceof Line line
                            && line.dashPx().stream().mapToDouble(d -> d).sum() < 1
                    ? new Line(
                            line.tint(), line.widthPx(), List.of(), line.ends(), 0, line.asidePx())
                    : drawn;
        }
    }

    /** How a line begins, ends and turns. */
    enum Ends {
        /** Cut off at its ends, its corners round. */
        PLAIN(BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND),
        BUTT_MITER(BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER),
        BUTT_BEVEL(BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL),
        ROUND_ROUND(BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND),
        ROUND_MITER(BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER),
        ROUND_BEVEL(BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL),
        SQUARE_ROUND(BasicStroke.CAP_SQUARE, BasicStroke.JOIN_ROUND),
        SQUARE_MITER(BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER),
        SQUARE_BEVEL(BasicStroke.CAP_SQUARE, BasicStroke.JOIN_BEVEL);

        private final int cap;
        private final int join;

        Ends(int cap, int join) {
            this.cap = cap;
            this.join = join;
        }

        /** Those of a cap and a join. */
        public static Ends of(int cap, int join) {
            return Arrays.stream(values())
                    .filter(e -> e.cap == cap && e.join == join)
                    .findFirst()
                    .orElse(PLAIN);
        }

        /** As in {@link BasicStroke}. */
        public int cap() {
            return cap;
        }

        /** As in {@link BasicStroke}. */
        public int join() {
            return join;
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
