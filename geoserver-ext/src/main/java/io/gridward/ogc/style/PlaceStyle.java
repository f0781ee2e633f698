package io.gridward.ogc.style;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Symbolizer.Form;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Symbolizer.Mark;
import java.util.List;

/**
 * Places: names of ground and main streets first, single doors only when one stands before them.
 * How much a street matters is told by the last word of its name, as on Chinese street signs.
 */
final class PlaceStyle {
    private static final LocalText GROUND = LocalText.of("区域、地片、区片", "Area or block");
    private static final LocalText STREET = LocalText.of("街巷", "Street");
    private static final LocalText DOOR = LocalText.of("门牌", "Door plate");
    private static final LocalText INTEREST = LocalText.of("兴趣点", "Point of interest");
    private static final Condition AVENUE = named("大街", "大路", "大道");
    private static final Condition LANE = named("巷", "胡同", "里");

    /** Names of what is larger than any picture at these scales; the divisions bear them. */
    private static final Condition COUNTY = named("市", "县", "旗");

    private static final Tint NAME = Palette.PLACE.darker(0.3);
    private static final Mark DOOR_MARK =
            new Mark(Form.SQUARE, 3.2, Palette.QUIET_INK, Tint.WHITE.at(0.9), 0.8);
    private static final Mark INTEREST_MARK =
            new Mark(Form.DIAMOND, 6.4, Palette.PLACE, Tint.WHITE, 1.1);

    private PlaceStyle() {}

    static LayerStyle names() {
        Condition area = Condition.All.of(ofKind("area"), Condition.None.of(COUNTY));
        Condition street = ofKind("street");
        Condition lane = Condition.All.of(street, LANE);
        Condition avenue = Condition.All.of(street, AVENUE);
        Condition other = Condition.All.of(street, Condition.None.of(AVENUE, LANE));
        return new LayerStyle(
                "place",
                LocalText.of("地名地址", "Places"),
                LayerCatalog.city().get("place"),
                List.of(
                        name(area, GROUND, new ScaleRange(3_000, 60_000), 12.5, 55),
                        name(ofKind("zone"), GROUND, new ScaleRange(2_000, 30_000), 12, 54),
                        name(ofKind("block"), GROUND, new ScaleRange(1_000, 14_000), 11, 43),
                        name(avenue, STREET, ScaleRange.upTo(40_000), 11.5, 53),
                        name(other, STREET, ScaleRange.upTo(14_000), 10.5, 42),
                        name(lane, STREET, ScaleRange.upTo(5_000), 10, 28),
                        rule("door_plate", DOOR, 4_500, DOOR_MARK),
                        rule("poi", INTEREST, 9_000, INTEREST_MARK),
                        rule("door_plate", Rule.UNTITLED, 1_600, text(9.5, Palette.QUIET_INK, 10)),
                        rule("poi", Rule.UNTITLED, 6_000, text(10.5, Palette.PLACE, 30))));
    }

    private static Rule name(
            Condition condition, LocalText title, ScaleRange scales, double sizePx, int priority) {
        return Rule.of(title, condition, scales, text(sizePx, NAME, priority));
    }

    private static Label text(double sizePx, Tint tint, int priority) {
        return Label.of("name", sizePx, tint, priority);
    }

    private static Rule rule(String kind, LocalText title, double upTo, Symbolizer symbolizer) {
        return Rule.of(title, ofKind(kind), ScaleRange.upTo(upTo), symbolizer);
    }

    private static Condition ofKind(String kind) {
        return new Condition.Equal("kind", kind);
    }

    private static Condition named(String... lastWords) {
        return new Condition.Suffix("name", List.of(lastWords));
    }
}
