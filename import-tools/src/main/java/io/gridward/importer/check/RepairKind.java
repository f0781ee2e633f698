package io.gridward.importer.check;

import io.gridward.core.layer.LocalText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Repairs that are safe enough to be proposed: what is right follows from the row and the city, not
 * from a guess. None is made unless the person accepts its kind.
 */
public enum RepairKind {
    /** The two numbers of a position change places (Q02). */
    SWAP_AXES("交换坐标"),
    /** The shift of a web map, GCJ-02 or BD-09, is taken back (Q03). */
    UNSHIFT("纠正地图偏移"),
    /** A type code of an older scheme becomes that of the declared one, name agreeing (Q06). */
    RECODE("换用新编码"),
    /** The name that the register has for a code replaces the one written (Q08). */
    REGISTER_NAME("按名录改名"),
    /** The code of the unit grid at the position replaces the one stated (Q11). */
    GRID_CODE("按位置改网格"),
    /** A row that repeats another is left out in favour of it (Q13). */
    MERGE_DUPLICATE("合并重复"),
    /** Rings too small to mean anything are dropped from a shape (Q14). */
    DROP_TINY_RING("删除碎环"),
    /** Corners of a grid or zone move onto those of its neighbours within the tolerance (Q20). */
    SNAP("边界吸附");

    private final String zhTitle;

    RepairKind(String zhTitle) {
        this.zhTitle = zhTitle;
    }

    /** Stable name, kebab-case: {@code swap-axes}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name for people. */
    public LocalText label() {
        return LocalText.of(zhTitle, title());
    }

    /** The kind of that name, if there is one; letters in either case. */
    public static Optional<RepairKind> find(String title) {
        return Arrays.stream(values()).filter(k -> k.title().equalsIgnoreCase(title)).findFirst();
    }

    /** All kinds. */
    public static Set<RepairKind> all() {
        return Set.copyOf(EnumSet.allOf(RepairKind.class));
    }
}
