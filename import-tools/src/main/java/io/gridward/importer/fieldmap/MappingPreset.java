package io.gridward.importer.fieldmap;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A built-in list of column names of one generation of the standards. Letters in either case. */
enum MappingPreset implements ColumnMeanings {
    /** The Chinese titles of the catalogue, and the standards' field names where they differ. */
    CHINESE(
            "chinese",
            Map.ofEntries(
                    Map.entry("管理部件标识码", "code"),
                    Map.entry("标识码", "code"),
                    Map.entry("单元网格标识码", "code"),
                    Map.entry("部件名称", "name"),
                    Map.entry("名称", "name"),
                    Map.entry("主管部门名称", "competent_name"),
                    Map.entry("权属单位名称", "owner_name"),
                    Map.entry("养护单位名称", "maintainer_name"),
                    Map.entry("所在单元网格标识码", "grid_code"),
                    Map.entry("面积", "area_m2"),
                    Map.entry("初始时间", "initial_date"),
                    Map.entry("终止时间", "valid_to"))) {
        @Override
        public Optional<String> attributeOf(Layer layer, String column) {
            String name = plain(column);
            return layer.attributes().stream()
                    .filter(a -> a.title().zh().equals(name))
                    .map(Attribute::name)
                    .findFirst()
                    .or(() -> super.attributeOf(layer, column));
        }
    },

    /** Field names seen with GB/T 30428.2-2013 surveys. */
    GBT30428_2013(
            "gbt30428-2013",
            Map.ofEntries(
                    Map.entry("objid", "code"),
                    Map.entry("objname", "name"),
                    Map.entry("deptcode1", "competent_code"),
                    Map.entry("deptname1", "competent_name"),
                    Map.entry("deptcode2", "owner_code"),
                    Map.entry("deptname2", "owner_name"),
                    Map.entry("deptcode3", "maintainer_code"),
                    Map.entry("deptname3", "maintainer_name"),
                    Map.entry("bgid", "grid_code"),
                    Map.entry("bgcode", "grid_code"),
                    Map.entry("objstate", "state"),
                    Map.entry("ordate", "initial_date"),
                    Map.entry("chdate", "change_date"),
                    Map.entry("datasource", "data_source"),
                    Map.entry("note", "remark"))),

    /** Abbreviations of GB/T 47678.5-2026 table 2. */
    GBT47678_2026(
            "gbt47678-2026",
            Map.ofEntries(
                    Map.entry("glbjbsm", "code"),
                    Map.entry("glbjmc", "name"),
                    Map.entry("zgbmdm", "competent_code"),
                    Map.entry("zgbmmc", "competent_name"),
                    Map.entry("qsdwdm", "owner_code"),
                    Map.entry("qsdwmc", "owner_name"),
                    Map.entry("yhdwdm", "maintainer_code"),
                    Map.entry("yhdwmc", "maintainer_name"),
                    Map.entry("szdywgbsm", "grid_code"),
                    Map.entry("glbjzt", "state"),
                    Map.entry("csrq", "initial_date"),
                    Map.entry("bgrq", "change_date"),
                    Map.entry("sjly", "data_source"),
                    Map.entry("bz", "remark"))),

    /** The attribute names of the catalogue themselves. */
    NAMES("names", Map.of()) {
        @Override
        public Optional<String> attributeOf(Layer layer, String column) {
            return layer.find(plain(column)).map(Attribute::name);
        }
    };

    private final String title;
    private final Map<String, String> attributes;

    MappingPreset(String title, Map<String, String> attributes) {
        this.title = title;
        this.attributes = attributes;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<String> attributeOf(Layer layer, String column) {
        return Optional.ofNullable(attributes.get(plain(column)))
                .filter(a -> layer.find(a).isPresent());
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /** The preset of that name, if there is one. */
    static Optional<MappingPreset> find(String title) {
        return Arrays.stream(values()).filter(p -> p.title.equalsIgnoreCase(title)).findFirst();
    }

    /** Column names that mean an attribute in one of the presets. */
    static List<String> columnsOf(String attribute) {
        return Arrays.stream(values())
                .flatMap(p -> p.attributes.entrySet().stream())
                .filter(e -> e.getValue().equals(attribute))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Names of all presets. */
    static String titles() {
        return String.join(", ", Arrays.stream(values()).map(MappingPreset::title).toList());
    }
}
