package io.gridward.core.layer;

import java.util.List;

/**
 * The closed code lists of the catalogue. Words are those of GB/T 30428.2-2013 and GB/T
 * 47678.5-2026 tables 2 and 3 (component state, data source), GB/T 30428.3-2016 (kinds of place).
 */
final class CodeLists {
    static final List<CodedValue> DIVISION_LEVEL =
            List.of(
                    value("county", "县市", "County", "区县", "市", "county_level_city"),
                    value(
                            "subdistrict",
                            "街道",
                            "Subdistrict",
                            "镇",
                            "乡",
                            "乡镇",
                            "town",
                            "special_area"),
                    value(
                            "community",
                            "社区",
                            "Community",
                            "村",
                            "嘎查",
                            "village",
                            "virtual_community"));

    static final List<CodedValue> COMPONENT_STATE =
            List.of(
                    value("intact", "完好", "Intact"),
                    value("damaged", "破损", "Damaged"),
                    value("lost", "丢失", "Lost"),
                    value("abandoned", "废弃", "Abandoned"),
                    value("removed", "移除", "Removed"));

    static final List<CodedValue> DATA_SOURCE =
            List.of(
                    value("field_survey", "实测", "Field survey"),
                    value("topographic_map", "地形图", "Topographic map"),
                    value("base_geodata", "基础地理数据", "Base geodata"),
                    value("other", "其他", "Other"));

    static final List<CodedValue> ACCURACY_CLASS =
            List.of(
                    value("A", "A 类 (±0.5 m)", "Class A (±0.5 m)"),
                    value("B", "B 类 (±1.0 m)", "Class B (±1.0 m)"),
                    value("C", "C 类 (±10 m)", "Class C (±10 m)"));

    static final List<CodedValue> PLACE_KIND =
            List.of(
                    value("area", "区域", "Area"),
                    value("zone", "地片", "Zone"),
                    value("block", "区片", "Block"),
                    value("street", "街巷", "Street", "道路"),
                    value("door_plate", "门牌", "Door plate", "门楼牌", "门(楼)牌", "门（楼）牌", "楼牌"),
                    value("poi", "兴趣点", "Point of interest", "POI"));

    static final List<CodedValue> RESPONSIBILITY_KIND =
            List.of(
                    value("component", "部件", "Component"),
                    value("matter", "事项", "Matter", "事件"),
                    value("any", "不限", "Any", "全部"));

    static final List<CodedValue> LINE_SIDE =
            List.of(
                    value("left", "左侧", "Left", "左"),
                    value("right", "右侧", "Right", "右"),
                    value("both", "两侧", "Both", "双侧"));

    /** How two bodies share the strip along a line. */
    static final List<CodedValue> SPLIT_RULE =
            List.of(
                    value("centre", "以线为界，各管一侧", "Each its side of the line", "以线为界", "中线"),
                    value(
                            "midpoint",
                            "以中点为界，各管一段",
                            "First half of the length and second half",
                            "以中点为界",
                            "中点"),
                    value("whole", "整条归一方", "One body has the whole strip", "整条"));

    static final List<CodedValue> ZONE_CLASS =
            List.of(
                    value("1", "一类区域", "Class 1", "一类", "A"),
                    value("2", "二类区域", "Class 2", "二类", "B"),
                    value("3", "三类区域", "Class 3", "三类", "C"));

    static final List<CodedValue> COVERAGE =
            List.of(
                    value("unit_grid", "单元网格", "Unit grids", "网格"),
                    value("responsibility", "责任清单", "Responsibility lists", "责任"));

    private CodeLists() {}

    private static CodedValue value(String code, String zh, String en, String... words) {
        return new CodedValue(code, LocalText.of(zh, en), List.of(words));
    }
}
