package io.gridward.ogc.style;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Symbolizer.Form;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Symbolizer.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cases by how far they are, overdue ones in a ring; ended ones beneath and from near by only.
 * Colours after M. Okabe and K. Ito, "Color Universal Design", 2008.
 */
final class CaseStyle {
    private static final double NEAR = 50_000;
    private static final double LABELLED = 3_000;
    private static final Tint RING = Tint.of(0xC0003A);

    private CaseStyle() {}

    /** How far a case is. */
    private enum Phase {
        ENDED(LocalText.of("已结束", "Ended"), 0x9AA0A6),
        WAITING(LocalText.of("待派遣", "Not sent yet"), 0x0072B2),
        HANDLED(LocalText.of("处置中", "Being handled"), 0xE69F00),
        SUSPENDED(LocalText.of("已挂账", "Suspended"), 0xCC79A7),
        CHECKED(LocalText.of("待核查", "To be checked"), 0x009E73);

        private final LocalText title;
        private final Tint tint;

        Phase(LocalText title, int rgb) {
            this.title = title;
            this.tint = Tint.of(rgb);
        }

        static Phase of(CaseState state) {
            return switch (state) {
                case REJECTED, VOID, CLOSED -> ENDED;
                case REPORTED, VERIFYING, ACCEPTED, FILED, VOID_ASKED -> WAITING;
                case SUSPENDED -> SUSPENDED;
                case HANDLED, CHECKING -> CHECKED;
                default -> HANDLED;
            };
        }
    }

    static LayerStyle states() {
        List<Rule> rules = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (CaseState state : CaseState.values()) {
                if (Phase.of(state) == phase) {
                    rules.add(rule(state, phase, Optional.empty()));
                }
            }
        }
        for (CaseState state : CaseState.values()) {
            if (!state.isEnd()) {
                rules.add(rule(state, Phase.of(state), Optional.of(RING)));
            }
        }
        rules.add(
                Rule.of(
                        Rule.UNTITLED,
                        Condition.ALWAYS,
                        ScaleRange.upTo(LABELLED),
                        Label.of(CaseField.TYPE_NAME.column(), 10.5, Palette.INK, 30)));
        return new LayerStyle(
                CaseLayer.NAME, LocalText.of("案卷状态", "States"), CaseLayer.get(), rules);
    }

    private static Rule rule(CaseState state, Phase phase, Optional<Tint> ring) {
        Condition is = new Condition.Equal(CaseField.STATE.column(), state.name());
        Condition late = new Condition.Equal(CaseField.OVERDUE.column(), "1");
        double size = phase == Phase.ENDED ? 5 : 9;
        Mark dot = new Mark(Form.CIRCLE, size, phase.tint, ring.orElse(Tint.WHITE), 1.2);
        return ring.isEmpty()
                ? Rule.of(
                        phase.title,
                        is,
                        phase == Phase.ENDED ? ScaleRange.upTo(NEAR) : ScaleRange.ALL,
                        dot)
                : Rule.of(
                        LocalText.of("超期", "Overdue"),
                        Condition.All.of(is, late),
                        ScaleRange.ALL,
                        new Mark(Form.CIRCLE, size + 2, phase.tint, RING, 2));
    }
}
