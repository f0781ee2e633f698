package io.gridward.core.layer;

import static io.gridward.core.layer.Attribute.Need.DERIVED;
import static io.gridward.core.layer.Attribute.Need.OPTIONAL;
import static io.gridward.core.layer.Attribute.Need.REQUIRED;
import static io.gridward.core.layer.AttributeType.DATE;
import static io.gridward.core.layer.AttributeType.DECIMAL;
import static io.gridward.core.layer.AttributeType.INTEGER;
import static io.gridward.core.layer.AttributeType.TEXT;
import static io.gridward.core.layer.GeometryKind.GEOMETRY;
import static io.gridward.core.layer.GeometryKind.MULTI_LINE_STRING;
import static io.gridward.core.layer.GeometryKind.MULTI_POLYGON;
import static io.gridward.core.layer.GeometryKind.NONE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All layers, in drawing order from the ground up. The only place where a table becomes a layer:
 * services, exports, the command line and the page are derived from it. Attribute names are those
 * of the standards' fields (GB/T 30428.1, GB/T 30428.2, GB/T 47678.5) in English.
 */
public final class LayerCatalog {
    private static final LayerCatalog CITY = new LayerCatalog(CityLayers.all());

    private static final Set<String> COMPUTED = Set.of("coverage_gap", "coverage_conflict");

    private static final Set<String> OF_PERIODS = Set.of("grid_statistics");

    private final Map<String, Layer> byName;

    private LayerCatalog(List<Layer> layers) {
        this.byName =
                layers.stream()
                        .collect(
                                Collectors.toMap(
                                        Layer::name, l -> l, (a, b) -> a, LinkedHashMap::new));
    }

    /** The layers of a city. */
    public static LayerCatalog city() {
        return CITY;
    }

    /** Layers that are published, ground first. */
    public List<Layer> listPublished() {
        return byName.values().stream().filter(Layer::published).toList();
    }

    /** Every layer and register, also those without shapes. */
    public Collection<Layer> list() {
        return List.copyOf(byName.values());
    }

    /** Layers and registers that files bring; the others are computed. */
    public List<Layer> listBrought() {
        return byName.values().stream().filter(l -> !isComputed(l)).toList();
    }

    /** True for layers whose rows are computed from other layers. */
    public static boolean isComputed(Layer layer) {
        return COMPUTED.contains(layer.name());
    }

    /**
     * True for layers whose rows are counted over a period that a request names, not kept by day:
     * they hold on all its days.
     */
    public static boolean isOfPeriods(Layer layer) {
        return OF_PERIODS.contains(layer.name());
    }

    /** True for the layers of a city that files bring: nothing else may be written by others. */
    public static boolean isBrought(Layer layer) {
        return CITY.byName.containsKey(layer.name()) && !isComputed(layer);
    }

    /** The same layers and one more on top, which is not for everybody. */
    public LayerCatalog with(Layer more) {
        List<Layer> all = new ArrayList<>(byName.values());
        all.add(more);
        return new LayerCatalog(all);
    }

    /** The layer of that name, if there is one. */
    public Optional<Layer> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The layer of that name.
     *
     * @throws NoSuchLayer when there is none
     */
    public Layer get(String name) {
        return find(name).orElseThrow(() -> new NoSuchLayer(name, byName.keySet()));
    }

    /** The entries; one constant per layer so that code can name it. */
    private static final class CityLayers {
        private CityLayers() {}

        static List<Layer> all() {
            return List.of(
                    division(),
                    unitGrid(),
                    responsibilityZone(),
                    responsibilityLine(),
                    managementZone(),
                    place(),
                    component(),
                    coverageGap(),
                    coverageConflict(),
                    department(),
                    facilityRule());
        }

        private static Layer division() {
            return layer(
                    "division",
                    LocalText.of("行政区划", "Divisions"),
                    LocalText.of("县市、街道（镇）、社区（村）", "County, subdistricts and communities"),
                    MULTI_POLYGON,
                    text("code", REQUIRED, "区划代码", "Division code"),
                    text("name", REQUIRED, "名称", "Name"),
                    coded("level", REQUIRED, "层级", "Level", CodeLists.DIVISION_LEVEL),
                    text("parent_code", OPTIONAL, "上级代码", "Parent code"));
        }

        private static Layer unitGrid() {
            return layer(
                    "unit_grid",
                    LocalText.of("单元网格", "Unit grids"),
                    LocalText.of("城市管理的最小地块", "Smallest piece of ground that is managed"),
                    MULTI_POLYGON,
                    text("code", REQUIRED, "标识码", "Grid code"),
                    text("name", OPTIONAL, "名称", "Name"),
                    text("community_code", DERIVED, "社区代码", "Community code"),
                    text("community_name", DERIVED, "社区名称", "Community"),
                    text("subdistrict_code", DERIVED, "街道代码", "Subdistrict code"),
                    text("subdistrict_name", DERIVED, "街道名称", "Subdistrict"),
                    attribute("area_m2", DECIMAL, DERIVED, "面积 (m²)", "Area (m²)"),
                    attribute("initial_date", DATE, OPTIONAL, "初始时间", "Initial date"),
                    text("remark", OPTIONAL, "备注", "Remark"));
        }

        private static Layer component() {
            return layer(
                    "component",
                    LocalText.of("管理部件", "Components"),
                    LocalText.of("井盖、路灯、行道树等城市部件", "Covers, lamps, trees and other city assets"),
                    GEOMETRY,
                    text("code", REQUIRED, "部件标识码", "Component code"),
                    text("scheme", DERIVED, "编码标准", "Coding scheme"),
                    text("type_code", DERIVED, "类型代码", "Type code"),
                    text("type_name", DERIVED, "类型名称", "Type"),
                    text("name", REQUIRED, "部件名称", "Name"),
                    text("competent_code", REQUIRED, "主管部门代码", "Competent department code"),
                    text("competent_name", REQUIRED, "主管部门", "Competent department"),
                    text("owner_code", OPTIONAL, "权属单位代码", "Owner code"),
                    text("owner_name", OPTIONAL, "权属单位", "Owner"),
                    text("maintainer_code", OPTIONAL, "养护单位代码", "Maintainer code"),
                    text("maintainer_name", OPTIONAL, "养护单位", "Maintainer"),
                    text("grid_code", DERIVED, "所在单元网格", "Unit grid"),
                    coded("state", REQUIRED, "状态", "State", CodeLists.COMPONENT_STATE),
                    attribute("initial_date", DATE, REQUIRED, "初始日期", "Initial date"),
                    attribute("change_date", DATE, OPTIONAL, "变更日期", "Change date"),
                    coded("data_source", OPTIONAL, "数据来源", "Data source", CodeLists.DATA_SOURCE),
                    coded(
                            "accuracy_class",
                            OPTIONAL,
                            "精度等级",
                            "Accuracy class",
                            CodeLists.ACCURACY_CLASS),
                    text("remark", OPTIONAL, "备注", "Remark"));
        }

        private static Layer place() {
            return layer(
                    "place",
                    LocalText.of("地名地址", "Places"),
                    LocalText.of("街巷、门牌、兴趣点等地名", "Streets, door plates and points of interest"),
                    GEOMETRY,
                    text("id", REQUIRED, "标识", "Identifier"),
                    coded("kind", REQUIRED, "类别", "Kind", CodeLists.PLACE_KIND),
                    text("name", REQUIRED, "名称", "Name"),
                    text("full_name", OPTIONAL, "全称", "Full name"),
                    text("aliases", OPTIONAL, "别名", "Other names"),
                    attribute("name_level", INTEGER, OPTIONAL, "名称级别", "Name level"),
                    text("grid_code", DERIVED, "所在单元网格", "Unit grid"),
                    text("community_code", DERIVED, "社区代码", "Community code"));
        }

        private static Layer responsibilityZone() {
            return layer(
                    "responsibility_zone",
                    LocalText.of("责任区（地域清单）", "Responsibility zones"),
                    LocalText.of("谁对这块地负责", "Who answers for this piece of ground"),
                    MULTI_POLYGON,
                    text("id", REQUIRED, "标识", "Identifier"),
                    text("name", REQUIRED, "名称", "Name"),
                    text("department_code", REQUIRED, "责任单位代码", "Department code"),
                    text("department_name", DERIVED, "责任单位", "Department"),
                    coded("kind", OPTIONAL, "对象", "Kind", CodeLists.RESPONSIBILITY_KIND),
                    text("type_codes", OPTIONAL, "类型代码", "Type codes"),
                    attribute("priority", INTEGER, OPTIONAL, "优先级", "Priority"),
                    text("source_document", OPTIONAL, "依据文件", "Source document"));
        }

        private static Layer responsibilityLine() {
            return layer(
                    "responsibility_line",
                    LocalText.of("责任分界线（边界清单）", "Responsibility lines"),
                    LocalText.of("谁对分界线两侧负责", "Who answers along a shared line"),
                    MULTI_LINE_STRING,
                    text("id", REQUIRED, "标识", "Identifier"),
                    text("name", REQUIRED, "名称", "Name"),
                    text("department_code", REQUIRED, "责任单位代码", "Department code"),
                    text("department_name", DERIVED, "责任单位", "Department"),
                    coded("side", REQUIRED, "侧别", "Side", CodeLists.LINE_SIDE),
                    attribute("buffer_m", DECIMAL, REQUIRED, "缓冲宽度 (m)", "Buffer (m)"),
                    coded("split_rule", OPTIONAL, "划分方式", "Split rule", CodeLists.SPLIT_RULE),
                    text("opposite_code", OPTIONAL, "对侧责任单位代码", "Department code across the line"),
                    text("opposite_name", OPTIONAL, "对侧责任单位", "Department across the line"),
                    coded("kind", OPTIONAL, "对象", "Kind", CodeLists.RESPONSIBILITY_KIND),
                    text("type_codes", OPTIONAL, "类型代码", "Type codes"),
                    attribute("priority", INTEGER, OPTIONAL, "优先级", "Priority"),
                    text("source_document", OPTIONAL, "依据文件", "Source document"));
        }

        private static Layer managementZone() {
            return layer(
                    "management_zone",
                    LocalText.of("管理要求区域", "Management zones"),
                    LocalText.of(
                            "管理要求的级别：一类、二类、三类区域", "How strict the requirements are at a place"),
                    MULTI_POLYGON,
                    text("id", REQUIRED, "标识", "Identifier"),
                    text("name", REQUIRED, "名称", "Name"),
                    coded("zone_class", REQUIRED, "区域类别", "Class", CodeLists.ZONE_CLASS),
                    text("source_document", OPTIONAL, "依据文件", "Source document"));
        }

        private static Layer coverageGap() {
            return layer(
                    "coverage_gap",
                    LocalText.of("责任空白", "Coverage gaps"),
                    LocalText.of("无网格或无人负责的地方", "Ground in no grid, or that nobody answers for"),
                    MULTI_POLYGON,
                    text("id", REQUIRED, "标识", "Identifier"),
                    coded("coverage", REQUIRED, "检查对象", "Coverage", CodeLists.COVERAGE),
                    text("categories", OPTIONAL, "类别", "Categories"),
                    text("neighbours", OPTIONAL, "相邻记录", "Adjoining rows"),
                    attribute("area_m2", DECIMAL, REQUIRED, "面积 (m²)", "Area (m²)"),
                    attribute("width_m", DECIMAL, OPTIONAL, "宽度 (m)", "Width (m)"),
                    text("repair", OPTIONAL, "修复建议", "Proposed repair"),
                    text("remark", OPTIONAL, "说明", "Remark"));
        }

        private static Layer coverageConflict() {
            return layer(
                    "coverage_conflict",
                    LocalText.of("责任冲突", "Coverage conflicts"),
                    LocalText.of(
                            "有两个网格或多个责任单位的地方", "Ground in two grids, or that two bodies claim"),
                    MULTI_POLYGON,
                    text("id", REQUIRED, "标识", "Identifier"),
                    coded("coverage", REQUIRED, "检查对象", "Coverage", CodeLists.COVERAGE),
                    text("categories", OPTIONAL, "类别", "Categories"),
                    text("row_ids", REQUIRED, "冲突记录", "Conflicting rows"),
                    text("department_codes", OPTIONAL, "责任单位代码", "Department codes"),
                    attribute("area_m2", DECIMAL, REQUIRED, "面积 (m²)", "Area (m²)"),
                    attribute("width_m", DECIMAL, OPTIONAL, "宽度 (m)", "Width (m)"),
                    text("repair", OPTIONAL, "修复建议", "Proposed repair"),
                    text("remark", OPTIONAL, "说明", "Remark"));
        }

        private static Layer department() {
            return layer(
                    "department",
                    LocalText.of("责任单位", "Departments"),
                    LocalText.of("承担责任的机构", "Bodies that answer for something"),
                    NONE,
                    text("code", REQUIRED, "单位代码", "Department code"),
                    text("name", REQUIRED, "单位名称", "Name"),
                    text("parent_code", OPTIONAL, "上级单位代码", "Parent code"),
                    text("credit_code", OPTIONAL, "统一社会信用代码", "Unified social credit code"));
        }

        private static Layer facilityRule() {
            return layer(
                    "facility_rule",
                    LocalText.of("设施责任清单", "Facility rules"),
                    LocalText.of("谁对指名设施负责", "Who answers for named facilities"),
                    NONE,
                    text("id", REQUIRED, "标识", "Identifier"),
                    text("name", REQUIRED, "名称", "Name"),
                    text("component_code", OPTIONAL, "部件标识码", "Component code"),
                    text("owner_code", OPTIONAL, "权属单位代码", "Owner code"),
                    text("type_codes", OPTIONAL, "类型代码", "Type codes"),
                    text("department_code", REQUIRED, "责任单位代码", "Department code"),
                    text("department_name", DERIVED, "责任单位", "Department"),
                    attribute("priority", INTEGER, OPTIONAL, "优先级", "Priority"),
                    text("source_document", OPTIONAL, "依据文件", "Source document"));
        }

        private static Layer layer(
                String name,
                LocalText title,
                LocalText summary,
                GeometryKind geometry,
                Attribute... own) {
            List<Attribute> all = new ArrayList<>(List.of(own));
            all.add(attribute(Layer.VALID_FROM, DATE, OPTIONAL, "生效日期", "Valid from"));
            all.add(attribute(Layer.VALID_TO, DATE, OPTIONAL, "失效日期", "Valid to"));
            return new Layer(name, title, summary, own[0].name(), geometry, all);
        }

        private static Attribute text(String name, Attribute.Need need, String zh, String en) {
            return attribute(name, TEXT, need, zh, en);
        }

        private static Attribute attribute(
                String name, AttributeType type, Attribute.Need need, String zh, String en) {
            return new Attribute(name, type, need, LocalText.of(zh, en), List.of());
        }

        private static Attribute coded(
                String name, Attribute.Need need, String zh, String en, List<CodedValue> codes) {
            return new Attribute(name, TEXT, need, LocalText.of(zh, en), codes);
        }
    }
}
