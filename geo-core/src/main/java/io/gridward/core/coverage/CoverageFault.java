package io.gridward.core.coverage;

import io.gridward.core.layer.LocalText;

/** What can be wrong with a coverage; Q20 is the check of grids, R01 and R02 those of the lists. */
public enum CoverageFault {
    /** Ground between unit grids, or of a community, that is in no grid. */
    GRID_GAP("Q20", true, "无网格的空白", "ground in no unit grid"),
    /** Ground in two unit grids. */
    GRID_OVERLAP("Q20", false, "网格重叠", "ground in two unit grids"),
    /** Neighbouring grids whose common edge has different vertices. */
    GRID_EDGE("Q20", false, "公共边节点不一致", "common edge with different vertices"),
    /** A shape that is not valid or not in the city. */
    BAD_SHAPE("Q20", false, "图形不可用", "shape that cannot be used"),
    /** Ground where nobody is named for some types. */
    NOBODY("R01", true, "无人负责", "nobody is named"),
    /** Types no list speaks of, anywhere. */
    NO_LIST("R01", true, "所有清单均未涉及的类型", "types no list speaks of"),
    /** Two zones whose order is decided by an accident. */
    TWO_ZONES("R02", false, "责任区冲突", "two zones claim the same ground"),
    /** Two lines along the same place. */
    TWO_LINES("R02", false, "分界线冲突", "two lines claim the same strip"),
    /** Two facility rules for the same thing. */
    TWO_FACILITY_RULES("R02", false, "设施清单冲突", "two facility rules claim the same");

    private final String check;
    private final boolean gap;
    private final LocalText title;

    CoverageFault(String check, boolean gap, String zh, String en) {
        this.check = check;
        this.gap = gap;
        this.title = LocalText.of(zh, en);
    }

    /** The check that finds it. */
    public String check() {
        return check;
    }

    /** True when something is missing, false when there is too much of it. */
    public boolean gap() {
        return gap;
    }

    /** What it is called. */
    public LocalText title() {
        return title;
    }

    /** Kebab-case name, stable. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
