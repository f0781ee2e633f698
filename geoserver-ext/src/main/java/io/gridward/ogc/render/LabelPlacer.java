package io.gridward.ogc.render;

import io.gridward.core.layer.Feature;
import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.raster.Interruption;
import io.gridward.ogc.style.LabelSetting;
import io.gridward.ogc.style.Symbolizer.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the texts of a picture and writes those that find room: greater priority first, then
 * layers from the top down, then features in the order they came. A text is never cut by the
 * picture's edge. Texts of lines run along them and need a line as long as themselves; where it
 * bends, they follow it letter by letter.
 */
final class LabelPlacer {
    private static final double GAP_PX = 2.5;
    private static final double SAME_TEXT_PX = 160;
    private static final double POINT_OFFSET_PX = 7;
    private static final double AREA_MARGIN_PX = 4;
    private static final Comparator<Candidate> ORDER =
            Comparator.comparingInt((Candidate c) -> -c.label().priority())
                    .thenComparingInt(c -> -c.layer())
                    .thenComparingInt(Candidate::number);

    private final MapView view;
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(String text, Anchor anchor, Label label, int layer, int number) {}

    /**
     * A text that found room.
     *
     * @param curved its letters one by one, in place of x, y and angle; null where it is straight
     * @param boxes rectangles it covers, with the gap around it
     */
    record Placed(
            Label label,
            TextShape shape,
            double x,
            double y,
            double angle,
            @Nullable CurvedText curved,
            List<LabelRoom.Box> boxes) {
        void paint(Pen pen) {
            if (curved == null) {
                shape.paint(pen, x, y, angle, TextShape.Ink.of(label));
            } else {
                curved.paint(pen, TextShape.Ink.of(label));
            }
        }
    }

    LabelPlacer(MapView view) {
        this.view = view;
    }

    void add(Feature feature, PixelShape shape, Label label, int layer) {
        String text = label.text(feature);
        if (text.isBlank()) {
            return;
        }
        for (Anchor anchor : anchors(shape, label)) {
            candidates.add(new Candidate(text, anchor, label, layer, candidates.size()));
        }
    }

    private List<Anchor> anchors(PixelShape shape, Label label) {
        double again = label.setting().repeatPx();
        if (again > 0 && !shape.lines().isEmpty()) {
            return Anchor.every(shape.lines(), again, view.width(), view.height());
        }
        return Anchor.find(shape, view.width(), view.height()).stream().toList();
    }

    void paint(Pen pen) {
        place().forEach(p -> p.paint(pen));
    }

    /** Texts that find room, first placed first. */
    List<Placed> place() {
        LabelRoom room = new LabelRoom(view.width(), view.height());
        Map<String, List<LabelRoom.Box>> written = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Candidate c : candidates.stream().sorted(ORDER).toList()) {
            Interruption.check();
            if (!c.label().setting().collides()) {
                options(c).stream().findFirst().ifPresent(placed::add);
                continue;
            }
            List<LabelRoom.Box> same = written.computeIfAbsent(c.text(), k -> new ArrayList<>());
            Optional<Placed> place =
                    options(c).stream()
                            .filter(p -> room.offers(p.boxes()) && !repeats(p, same))
                            .findFirst();
            place.ifPresent(
                    p -> {
                        room.take(p.boxes());
                        same.addAll(p.boxes());
                        placed.add(p);
                    });
        }
        return placed;
    }

    /** Where a text could stand, best first; a point's text on any of its four sides. */
    private static List<Placed> options(Candidate c) {
        TextShape shape = TextShape.of(c.text(), MapFonts.Letters.of(c.label()));
        double width = 2 * shape.halfWidth();
        Anchor anchor = c.anchor();
        LabelSetting.Kind kind = c.label().setting().place().kind();
        if (kind == LabelSetting.Kind.FIXED) {
            return List.of(fixed(c, shape));
        }
        return switch (anchor.kind()) {
            case AREA ->
                    c.label().fit() && anchor.roomPx() < width + AREA_MARGIN_PX
                            ? List.of()
                            : List.of(placed(c, shape, 0, 0));
            case LINE -> anchor.roomPx() < width ? List.of() : onLine(c, shape);
            case POINT -> {
                double aside = POINT_OFFSET_PX + shape.halfWidth();
                double above = POINT_OFFSET_PX + shape.halfHeight();
                yield List.of(
                        placed(c, shape, aside, 0),
                        placed(c, shape, -aside, 0),
                        placed(c, shape, 0, -above),
                        placed(c, shape, 0, above));
            }
        };
    }

    /** Where the style says, turned around the point as it says. */
    private static Placed fixed(Candidate c, TextShape shape) {
        LabelSetting.Place place = c.label().setting().place();
        double dx = (0.5 - place.anchorX()) * 2 * shape.halfWidth() + place.rightPx();
        double dy = (place.anchorY() - 0.5) * 2 * shape.halfHeight() - place.upPx();
        double turn = Math.toRadians(place.degrees());
        return placed(
                c,
                shape,
                dx * Math.cos(turn) - dy * Math.sin(turn),
                dx * Math.sin(turn) + dy * Math.cos(turn),
                turn);
    }

    /** Straight where the line is, else following it; straight, too, where it bends too much. */
    private static List<Placed> onLine(Candidate c, TextShape shape) {
        LabelSetting setting = c.label().setting();
        boolean follows = setting.place().kind() != LabelSetting.Kind.ALONG;
        if (!follows || c.anchor().straightPx() >= 2 * shape.halfWidth()) {
            return List.of(along(c, shape));
        }
        double up = setting.place().upPx();
        double gap = GAP_PX + setting.spacePx();
        List<Placed> options = new ArrayList<>();
        for (CurvedText text : CurvedText.along(shape, c.anchor(), up, setting.repeatPx() == 0)) {
            options.add(
                    new Placed(
                            c.label(),
                            shape,
                            c.anchor().x(),
                            c.anchor().y(),
                            c.anchor().angle(),
                            text,
                            text.cover(shape.halfHeight(), gap)));
        }
        return options.isEmpty() ? List.of(along(c, shape)) : options;
    }

    /** Along a line, or so far to its left. */
    private static Placed along(Candidate c, TextShape shape) {
        double up = c.label().setting().place().upPx();
        double angle = c.anchor().angle();
        return placed(c, shape, up * Math.sin(angle), -up * Math.cos(angle), angle);
    }

    private static Placed placed(Candidate c, TextShape shape, double dx, double dy) {
        return placed(c, shape, dx, dy, c.anchor().angle());
    }

    private static Placed placed(Candidate c, TextShape shape, double dx, double dy, double angle) {
        double x = c.anchor().x() + dx;
        double y = c.anchor().y() + dy;
        double gap = GAP_PX + c.label().setting().spacePx();
        List<LabelRoom.Box> boxes = LabelRoom.cover(shape, x, y, angle, gap);
        return new Placed(c.label(), shape, x, y, angle, null, boxes);
    }

    /** The same words stand close by already; numbers that have to fit may repeat. */
    private static boolean repeats(Placed p, List<LabelRoom.Box> same) {
        return !p.label().fit()
                && p.label().setting().repeatPx() == 0
                && p.label().setting().place().kind() == LabelSetting.Kind.FREE
                && p.boxes().stream()
                        .map(b -> b.wider(SAME_TEXT_PX / 2))
                        .anyMatch(b -> same.stream().anyMatch(b::meets));
    }
}
