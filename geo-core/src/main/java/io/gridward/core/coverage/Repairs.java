package io.gridward.core.coverage;

import io.gridward.core.layer.LocalText;
import org.jspecify.annotations.Nullable;

/** What is proposed to do about a finding, as text; {@code core.coverage.repair} does it. */
final class Repairs {
    private Repairs() {}

    /** The finding with its proposal. */
    static CoverageFinding proposed(CoverageFinding f) {
        return f.proposing(text(f));
    }

    private static @Nullable LocalText text(CoverageFinding f) {
        return switch (f.what()) {
            case GRID_GAP -> gap(f);
            case GRID_OVERLAP, TWO_ZONES -> overlap(f);
            case GRID_EDGE ->
                    LocalText.of("补齐节点并对齐", "put in the missing vertices and snap them together");
            case BAD_SHAPE -> redraw();
            case NOBODY -> nobody(f);
            case NO_LIST ->
                    LocalText.of("在清单中补充这些类型", "name somebody for these types in one of the lists");
            case TWO_LINES, TWO_FACILITY_RULES ->
                    LocalText.of("删去其一，或改优先级", "delete one of them, or change a priority");
        };
    }

    static LocalText redraw() {
        return LocalText.of("重新绘制并导入", "draw it again and import it");
    }

    private static LocalText gap(CoverageFinding f) {
        if (f.sliver() && !f.rows().isEmpty()) {
            String to = f.rows().get(0);
            return LocalText.of("并入公共边最长的 " + to, "give it to " + to + ", the longest neighbour");
        }
        return LocalText.of("补画单元网格", "draw a unit grid there");
    }

    private static LocalText overlap(CoverageFinding f) {
        if (f.sliver()) {
            return LocalText.of("归公共边较长的一方", "give it to the row with the longer common edge");
        }
        return f.what() == CoverageFault.TWO_ZONES
                ? LocalText.of("改界线，或给出不同的优先级", "move a border, or give different priorities")
                : LocalText.of("改界线", "move a border");
    }

    private static LocalText nobody(CoverageFinding f) {
        if (f.sliver() && !f.rows().isEmpty()) {
            String to = f.rows().get(0);
            return LocalText.of(
                    "并入公共边最长的责任区 " + to, "give it to zone " + to + ", the longest neighbour");
        }
        return LocalText.of("指定责任单位", "name somebody for it");
    }
}
