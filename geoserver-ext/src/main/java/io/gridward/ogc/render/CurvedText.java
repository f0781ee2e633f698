package io.gridward.ogc.render;

import io.gridward.ogc.pen.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text along a line that bends, letter by letter: each stands on the chord beneath it. Where the
 * line turns so much from letter to letter that the word would fall apart, there is none.
 *
 * @param letters those with ink, in the order in which they are read
 */
record CurvedText(List<Standing> letters) {
    /** Two square letters turned further against each other overlap at their feet. */
    private static final double MOST_TURN = Math.toRadians(30);

    /** A word that is bent further cannot be read without turning the head. */
    private static final double MOST_BEND = Math.toRadians(100);

    /** Where the middle of a text could stand, as shares of the line. */
    private static final double[] SHARES = {0.5, 0.35, 0.65, 0.2, 0.8};

    /**
     * A letter at its place.
     *
     * @param x pixels from the left, of its middle
     * @param y pixels from the top, of the middle of the text's height
     * @param angle how far it is turned clockwise, radians
     */
    record Standing(TextShape.Letter letter, double x, double y, double angle) {}

    /** Texts around the middle of an anchor and at other places of its line, best first. */
    static List<CurvedText> along(TextShape shape, Anchor anchor, double upPx, boolean elsewhere) {
        Track track = new Track(anchor.line());
        List<CurvedText> texts = new ArrayList<>();
        around(shape, track, anchor.alongPx(), upPx).ifPresent(texts::add);
        for (double share : SHARES) {
            if (elsewhere) {
                around(shape, track, share * track.length(), upPx).ifPresent(texts::add);
            }
        }
        return texts;
    }

    /**
     * The text with its middle so far along a line; empty when the line ends before the text or
     * bends too much beneath it. It is written from whichever end lets it stand upright.
     *
     * @param upPx how far it stands above the line, seen by who reads it
     */
    static Optional<CurvedText> around(TextShape shape, Track track, double middlePx, double upPx) {
        double half = shape.halfWidth();
        if (middlePx < half || middlePx + half > track.length()) {
            return Optional.empty();
        }
        double whole = angle(track.at(middlePx - half), track.at(middlePx + half));
        boolean back = Anchor.upright(whole) != whole;
        Track way = back ? track.back() : track;
        double middle = back ? track.length() - middlePx : middlePx;
        List<Standing> letters = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double before = Double.NaN;
        for (TextShape.Letter letter : shape.letters()) {
            double at = middle + letter.middlePx();
            double[] from = way.at(at - letter.halfPx());
            double[] to = way.at(at + letter.halfPx());
            double angle =
                    near(angle(from, to), Double.isNaN(before) ? Anchor.upright(whole) : before);
            if (Math.abs(angle - before) > MOST_TURN) {
                return Optional.empty();
            }
            before = angle;
            least = Math.min(least, angle);
            most = Math.max(most, angle);
            double x = (from[0] + to[0]) / 2 + upPx * Math.sin(angle);
            double y = (from[1] + to[1]) / 2 - upPx * Math.cos(angle);
            letters.add(new Standing(letter, x, y, angle));
        }
        return most - least > MOST_BEND ? Optional.empty() : Optional.of(new CurvedText(letters));
    }

    private static double angle(double[] from, double[] to) {
        return Math.atan2(to[1] - from[1], to[0] - from[0]);
    }

    /** The same direction as an angle that is at most half a turn from another. */
    private static double near(double angle, double other) {
        return other + Math.IEEEremainder(angle - other, 2 * Math.PI);
    }

    /** Boxes that together cover the letters of a text. */
    List<LabelRoom.Box> cover(double halfHeightPx, double gapPx) {
        List<LabelRoom.Box> boxes = new ArrayList<>();
        for (Standing s : letters) {
            double half = s.letter().halfPx();
            boxes.addAll(LabelRoom.cover(half, halfHeightPx, s.x(), s.y(), s.angle(), gapPx));
        }
        return boxes;
    }

    /** Halos first, so that none lies over the letter before it. */
    void paint(Pen pen, TextShape.Ink ink) {
        for (Standing s : letters) {
            TextShape.halo(
                    s.letter().outline(), TextShape.placed(pen, s.x(), s.y(), s.angle()), ink);
        }
        for (Standing s : letters) {
            TextShape.placed(pen, s.x(), s.y(), s.angle()).fill(s.letter().outline(), ink.argb());
        }
    }
}
