// house: one table of all faults, with the texts of each in both languages
package io.gridward.importer.check;

import static io.gridward.core.finding.Severity.ERROR;
import static io.gridward.core.finding.Severity.INFO;
import static io.gridward.core.finding.Severity.WARNING;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import java.util.Locale;

/**
 * The table of faults the importer can find: check of the catalogue, severity, and what is told in
 * both languages ({@code %1$s} is the value, {@code %2$s} what it is compared with). The name in
 * files and reports is the constant's in kebab-case.
 */
public enum Fault {
    /** The file lacks a column that the layer needs. */
    MISSING_COLUMN(
            "Q01",
            "缺少列",
            ERROR,
            "文件缺少列 “%1$s”，请补上该列；现有列: %2$s",
            "the file has no column '%1$s': add it; its columns are: %2$s"),
    /** Not a number. */
    BAD_NUMBER("Q01", "数字有误", ERROR, "“%1$s” 不是数字，请改正", "'%1$s' is not a number: correct it"),
    /** A text that cannot be what was meant. */
    BAD_VALUE("Q01", "内容不可用", ERROR, "“%1$s” 不可用: %2$s", "'%1$s' cannot be used: %2$s"),
    /** No place is given. */
    MISSING_COORDINATES(
            "Q02", "坐标缺失", ERROR, "坐标为空 (%1$s)，请补测", "no coordinates (%1$s): survey them"),
    /** The two numbers stand in each other's place. */
    SWAPPED_AXES(
            "Q02",
            "坐标颠倒",
            ERROR,
            "坐标 %1$s 的两个数疑似颠倒：交换后落在市域内，请交换",
            "the two numbers of %1$s seem swapped: the other way round they are inside the city"),
    /** Nowhere near. */
    IMPLAUSIBLE_COORDINATES(
            "Q02",
            "坐标不合理",
            ERROR,
            "坐标 %1$s 不合理（%2$s），请检查坐标系",
            "coordinates %1$s are implausible (%2$s): check the coordinate system"),
    /** Two places in one row, apart from each other. */
    PLACE_MISMATCH(
            "Q02",
            "坐标列与图形不符",
            WARNING,
            "坐标列 %1$s 与图形的位置不符: %2$s，按图形入库",
            "columns %1$s do not agree with the place that is taken: %2$s"),
    /** A block of rows from a Chinese web map. */
    GCJ02_SHIFT(
            "Q03",
            "GCJ-02 偏移",
            ERROR,
            "位置 %1$s 带有 GCJ-02 偏移：填报网格 %2$s 正是纠偏后的网格，请用原始坐标重新提交",
            "position %1$s is shifted by GCJ-02: the stated grid %2$s is where it lies after"
                    + " correction; deliver the original coordinates"),
    /** The same from Baidu's maps. */
    BD09_SHIFT(
            "Q03",
            "BD-09 偏移",
            ERROR,
            "位置 %1$s 带有 BD-09（百度）偏移：填报网格 %2$s 正是纠偏后的网格，请用原始坐标重新提交",
            "position %1$s is shifted by BD-09: the stated grid %2$s is where it lies after"
                    + " correction; deliver the original coordinates"),
    /** A code that cannot be one. */
    BAD_CODE("Q04", "编码不合规", ERROR, "编码 “%1$s” 不合规: %2$s", "code '%1$s' is not valid: %2$s"),
    /** A code that an earlier row has. */
    DUPLICATE_CODE(
            "Q04",
            "编码重复",
            ERROR,
            "编码 “%1$s” 在前面的行中已出现，请删除或改编",
            "code '%1$s' stands in an earlier row: remove or renumber it"),
    /** A code that is published, in a file that only adds. */
    EXISTING_CODE(
            "Q04",
            "编码已入库",
            ERROR,
            "编码 “%1$s” 已入库；仅追加时不能更改，请删除该行或改用 --mode upsert",
            "code '%1$s' is published already and the file only adds: remove the row or import with --mode upsert"),
    /** A number that was retired. */
    REUSED_NUMBER(
            "Q05",
            "重用已注销编码",
            ERROR,
            "编码 “%1$s” 曾被使用且已注销，不得重用，请另编新号",
            "code '%1$s' was in use and is retired: give the thing a number of its own"),
    /** Numbers that are left out. */
    SEQUENCE_GAP(
            "Q05", "顺序号空缺", INFO, "%1$s 的顺序号空缺: %2$s", "numbers of %1$s that nothing bears: %2$s"),
    /** A type that the scheme does not have. */
    UNKNOWN_TYPE(
            "Q06",
            "类型代码未知",
            ERROR,
            "类型代码 “%1$s” 不在 %2$s 中，请核对编码",
            "type '%1$s' is not in %2$s: check the code"),
    /** An entry of a list of types that begins no type. */
    UNKNOWN_TYPES(
            "Q06",
            "类型代码未知",
            ERROR,
            "“%1$s” 不是任何%2$s的代码或其前几位，请核对",
            "'%1$s' is neither the code of a %2$s nor the leading digits of one: check it"),
    /** A code of another scheme than the declared one. */
    OTHER_SCHEME(
            "Q06",
            "疑用其他编码标准",
            ERROR,
            "编码 “%1$s” 疑按 %2$s 编制，名称与之相符，请换用所声明的标准",
            "code '%1$s' seems to follow %2$s, which agrees with the name: recode it by the declared scheme"),
    /** The code says one type, the name another. */
    TYPE_MISMATCH(
            "Q06",
            "类型不符",
            ERROR,
            "类型代码 “%1$s” 与 “%2$s” 不符，请改正其一",
            "type code '%1$s' does not agree with '%2$s': correct one of them"),
    /** A class column says another type than the code. */
    CLASS_MISMATCH(
            "Q06",
            "分类列不符",
            WARNING,
            "分类列 “%1$s” 与类型 “%2$s” 不符，请核对",
            "class column '%1$s' does not agree with type '%2$s': check both"),
    /** Nothing where something is needed. */
    MISSING_VALUE(
            "Q07", "必填项为空", ERROR, "必填项 “%1$s” 为空，请补填", "'%1$s' is required and empty: fill it in"),
    /** A department that is not in the register. */
    UNKNOWN_DEPARTMENT(
            "Q08",
            "单位代码未知",
            ERROR,
            "单位代码 “%1$s” 不在责任单位库中，请核对或先导入该单位",
            "department '%1$s' is not in the register: check it, or import the department first"),
    /** Owner or maintainer that is not in the register. */
    UNKNOWN_OWNER(
            "Q08",
            "单位代码未知",
            WARNING,
            "单位代码 “%1$s” 不在责任单位库中，请核对或先导入该单位",
            "department '%1$s' is not in the register: check it, or import the department first"),
    /** A credit code whose check character is wrong. */
    BAD_CREDIT_CODE(
            "Q08",
            "信用代码有误",
            ERROR,
            "“%1$s” 的校验位不符，不是有效的统一社会信用代码，请核对",
            "'%1$s' is no unified social credit code, its check character is wrong: check it"),
    /** A name that is not the one of its code. */
    NAME_MISMATCH(
            "Q08",
            "代码与名称不符",
            ERROR,
            "名称 “%1$s” 与名录中该代码的名称 “%2$s” 不符，请核对代码或名称",
            "name '%1$s' is not the one that the register has for the code, '%2$s': check both"),
    /** Not a date. */
    BAD_DATE(
            "Q09",
            "日期有误",
            ERROR,
            "“%1$s” 不是日期，请写成 YYYYMMDD",
            "'%1$s' is not a date: write it as YYYYMMDD"),
    /** Two dates the wrong way round. */
    DATE_ORDER(
            "Q09", "日期先后颠倒", ERROR, "日期 %1$s 早于 %2$s，请核对", "date %1$s is before %2$s: check both"),
    /** A date to come. */
    FUTURE_DATE(
            "Q09",
            "日期晚于今天",
            ERROR,
            "日期 %1$s 晚于今天 %2$s，请核对",
            "date %1$s is after today, %2$s: check it"),
    /** Not in the code list. */
    UNKNOWN_VALUE(
            "Q10",
            "取值未知",
            ERROR,
            "“%1$s” 不在取值表中，可用: %2$s",
            "'%1$s' is not in the list of values: %2$s"),
    /** A measure that cannot be meant. */
    OUT_OF_RANGE(
            "Q10",
            "数值超出范围",
            ERROR,
            "“%1$s” 超出范围，应为 %2$s",
            "'%1$s' is out of range: it has to be %2$s"),
    /** Two attributes of a line that do not go together. */
    LINE_MISMATCH(
            "Q10",
            "分界线填写不一致",
            ERROR,
            "“%1$s” 与其他列不符: %2$s",
            "'%1$s' does not agree with the rest: %2$s"),
    /** The stated grid is not the one at the place. */
    GRID_MISMATCH(
            "Q11",
            "网格不符",
            ERROR,
            "填报网格 %1$s 与位置所在网格 %2$s 不符，请核对坐标或网格",
            "stated grid %1$s is not the grid at the position, %2$s: check the position or the grid"),
    /** The same within a metre of the edge. */
    GRID_EDGE(
            "Q11",
            "位于网格边缘",
            WARNING,
            "位置在网格 %2$s 内，距填报网格 %1$s 不足 1 米，按填报网格入库",
            "the position is in grid %2$s within 1 m of the stated grid %1$s, which is kept"),
    /** Not in this city. */
    OUTSIDE_CITY(
            "Q12",
            "市域之外",
            ERROR,
            "位置 %1$s 在市域之外，请检查坐标",
            "position %1$s is outside the city: check the coordinates"),
    /** In the city, in no grid. */
    NO_GRID(
            "Q12",
            "无单元网格",
            ERROR,
            "位置 %1$s 不在任何单元网格内，请检查坐标或补充网格",
            "position %1$s is in no unit grid: check the coordinates, or add the grid"),
    /** Surveyed twice. */
    DUPLICATE_POSITION(
            "Q13",
            "位置重复",
            ERROR,
            "与同类部件 %1$s 相距仅 %2$s 米，疑为重复",
            "only %2$s m from component %1$s of the same type: surveyed twice?"),
    /** Perhaps surveyed twice. */
    NEAR_DUPLICATE_POSITION(
            "Q13",
            "疑似重复",
            WARNING,
            "与同类部件 %1$s 相距 %2$s 米，请核对是否重复",
            "%2$s m from component %1$s of the same type: check whether it was surveyed twice"),
    /** A shape that cannot be used. */
    BAD_GEOMETRY("Q14", "图形不可用", ERROR, "图形不可用: %1$s", "the shape cannot be used: %1$s"),
    /** A shape whose edges cross each other. */
    SELF_CROSSING(
            "Q14",
            "图形自相交",
            ERROR,
            "图形在 %1$s 处自相交，请重新绘制",
            "the shape crosses itself at %1$s: draw it anew"),
    /** A ring that encloses next to nothing. */
    TINY_RING(
            "Q14",
            "碎小环",
            ERROR,
            "图形含有面积仅 %1$s 平方米的环（应大于 %2$s），请删除",
            "a ring of the shape encloses only %1$s m2 (it has to be more than %2$s): remove it"),
    /** A line with next to no length. */
    SHORT_LINE(
            "Q14",
            "线过短",
            ERROR,
            "线长仅 %1$s 米（应大于 %2$s），请核对",
            "the line is only %1$s m long (it has to be more than %2$s): check it"),
    /** No shape. */
    MISSING_GEOMETRY("Q14", "图形缺失", ERROR, "没有图形 (%1$s)，请补绘", "there is no shape (%1$s): draw it"),
    /** A thing of the open inside a building. */
    IN_BUILDING(
            "Q15",
            "位于建筑内",
            WARNING,
            "%1$s 位于建筑内，请核对位置",
            "a %1$s lies inside a building: check its position"),
    /** The same in the water. */
    IN_WATER(
            "Q15",
            "位于水面内",
            WARNING,
            "%1$s 位于水面内，请核对位置",
            "a %1$s lies in the water: check its position"),
    /** A tree on a carriageway. */
    ON_CARRIAGEWAY(
            "Q15",
            "位于车行道",
            WARNING,
            "%1$s 位于车行道上，请核对位置",
            "a %1$s stands on a carriageway: check its position"),
    /** A bus stop where no bus can go. */
    FAR_FROM_ROAD(
            "Q15",
            "远离道路",
            WARNING,
            "%1$s 距最近道路超过 %2$s 米，请核对位置",
            "a %1$s is more than %2$s m from the nearest road: check its position"),
    /** Far more or fewer of a type than in the grids around. */
    DENSITY_OUTLIER("Q16", "密度异常", INFO, "网格 %1$s: %2$s", "grid %1$s: %2$s"),
    /** A photo that is not there. */
    MISSING_PHOTO("Q19", "照片缺失", WARNING, "照片 “%1$s” 不存在: %2$s", "photo '%1$s' is missing: %2$s"),
    /** A photo that is none. */
    BAD_PHOTO("Q19", "照片不可读", WARNING, "照片 “%1$s” 不可读: %2$s", "photo '%1$s' cannot be read: %2$s"),
    /** A grid is not of the community that its code begins with. */
    CODE_PREFIX(
            "Q20",
            "编码与社区不符",
            ERROR,
            "“%1$s” 不是网格编码的前几位 %2$s，请改正其一",
            "'%1$s' is not what the grid's code begins with, %2$s: correct one of them"),
    /** Two grids on the same ground. */
    GRID_OVERLAP(
            "Q20",
            "网格重叠",
            ERROR,
            "与网格 %1$s 重叠 %2$s 平方米，请修正边界",
            "overlaps grid %1$s by %2$s m2: correct the edge"),
    /** Ground between grids that belongs to none. */
    GRID_GAP(
            "Q20",
            "网格缝隙",
            ERROR,
            "网格 %1$s 之间有 %2$s 平方米的空白，请修正边界",
            "between grids %1$s %2$s m2 belong to none: correct the edges"),
    /** Corners that a neighbour does not have. */
    EDGE_MISMATCH(
            "Q20",
            "边界不吻合",
            WARNING,
            "与网格 %1$s 的边界不吻合，最大偏差 %2$s 米",
            "the edge to grid %1$s does not match, by up to %2$s m"),
    /** A grid that leaves its community. */
    OUTSIDE_COMMUNITY(
            "Q20",
            "超出社区",
            ERROR,
            "网格有 %2$s 平方米在其社区 %1$s 之外，请修正边界",
            "%2$s m2 of the grid are outside its community %1$s: correct the edge"),
    /** Numbers against the order of the standard. */
    NUMBERING_ORDER(
            "Q20",
            "编号顺序",
            INFO,
            "社区 %1$s 的网格未按自西向东、自北向南编号: %2$s",
            "grids of community %1$s are not numbered from west to east and north to south: %2$s"),
    /** Not an operation. */
    UNKNOWN_OPERATION(
            "Q21",
            "变更操作未知",
            ERROR,
            "变更操作 “%1$s” 未知，可用: %2$s",
            "operation '%1$s' is unknown; use: %2$s"),
    /** A change of something that is not there. */
    NOTHING_TO_CHANGE(
            "Q21",
            "变更对象不存在",
            ERROR,
            "“%1$s” 不在库中，不能%2$s，请核对编码",
            "'%1$s' is not in the store and cannot be %2$s: check the code"),
    /** A change older than what is stored. */
    STALE_CHANGE(
            "Q21",
            "变更早于库存",
            ERROR,
            "变更日期 %1$s 早于库中版本 %2$s，请核对",
            "the change is of %1$s, older than the stored version of %2$s: check it");

    private final String check;
    private final String zhTitle;
    private final Severity severity;
    private final String zh;
    private final String en;

    Fault(String check, String zhTitle, Severity severity, String zh, String en) {
        this.check = check;
        this.zhTitle = zhTitle;
        this.severity = severity;
        this.zh = zh;
        this.en = en;
    }

    /** Number in the check catalogue. */
    public String check() {
        return check;
    }

    /** What it means for the row. */
    public Severity severity() {
        return severity;
    }

    /** Stable name, kebab-case. */
    public String title() {
        if (this == UNKNOWN_TYPES) {
            return UNKNOWN_TYPE.title();
        }
        return this == UNKNOWN_OWNER
                ? UNKNOWN_DEPARTMENT.title()
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Chinese name, for lists; {@link #title} is the English one. */
    public String zhTitle() {
        return zhTitle;
    }

    LocalText message(Object first, Object second) {
        return LocalText.of(
                zh.formatted(zh(first), zh(second)), en.formatted(en(first), en(second)));
    }

    private static Object zh(Object part) {
        return part instanceof LocalText t ? t.zh() : part;
    }

    private static Object en(Object part) {
        return part instanceof LocalText t ? t.en() : part;
    }
}
