package io.gridward.ogc.style;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Symbolizer.Form;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Symbolizer.Mark;
import java.util.List;

/** Places: names of ground and streets first, single doors only when one stands before them. */
final class PlaceStyle {
    private static final LocalText GROUND = LocalText.of("区域、地片、区片", "Area or block");
    private static final LocalText STREET = LocalText.of("街巷", "Street");
    private static final LocalText DOOR = LocalText.of("门牌", "Door plate");
    private static final LocalText INTEREST = LocalText.of("兴趣点", "Point of interest");
    private static final Tint NAME = Palette.PLACE.darker(0.3);
    private static final Tint INTEREST_NAME = Palette.PLACE.darker(0.15);
    private static final Mark DOOR_MARK =
            new Mark(Form.SQUARE, 3.2, Palette.QUIET_INK, Tint.WHITE.at(0.9), 0.8);
    private static final Mark INTEREST_MARK =
            new Mark(Form.DIAMOND, 6.4, Palette.PLACE, Tint.WHITE, 1.1);

    private PlaceStyle() {}

    static LayerStyle names() {
        return new LayerStyle(
                "place",
                LocalText.of("地名地址", "Places"),
                LayerCatalog.city().get("place"),
                List.of(
                        name("area", GROUND, new ScaleRange(3_000, 60_000), 12.5, 55),
                        name("zone", GROUND, new ScaleRange(2_000, 40_000), 12, 54),
                        name("block", GROUND, new ScaleRange(1_000, 25_000), 11, 53),
                        name("street", STREET, ScaleRange.upTo(18_000), 11, 45),
                        rule("door_plate", DOOR, 4_500, DOOR_MARK),
                        rule("poi", INTEREST, 9_000, INTEREST_MARK),
                        rule(
                                "door_plate",
                                Rule.UNTITLED,
                                1_600,
                                Label.of("name", 9.5, Palette.QUIET_INK, 10)),
                        rule(
                                "poi",
                                Rule.UNTITLED,
                                6_000,
                                Label.of("name", 10.5, INTEREST_NAME, 30))));
    }

    private static Rule name(
            String kind, LocalText title, ScaleRange scales, double sizePx, int priority) {
        return Rule.of(title, ofKind(kind), scales, Label.of("name", sizePx, NAME, priority));
    }

    private static Rule rule(String kind, LocalText title, double upTo, Symbolizer symbolizer) {
        return Rule.of(title, ofKind(kind), ScaleRange.upTo(upTo), symbolizer);
    }

    private static Condition ofKind(String kind) {
        return new Condition.Equal("kind", kind);
    }
}
