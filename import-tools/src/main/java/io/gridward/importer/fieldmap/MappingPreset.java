package io.gridward.importer.fieldmap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A built-in list of column names of one generation of the standards. Letters in either case. */
enum MappingPreset {
    /** The attribute names of the catalogue themselves. */
    NAMES("names", Map.of()),

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
                    Map.entry("bz", "remark")));

    private final String title;
    private final Map<String, String> attributes;

    MappingPreset(String title, Map<String, String> attributes) {
        this.title = title;
        this.attributes = attributes;
    }

    /** Name on the command line. */
    String title() {
        return title;
    }

    /** The attribute a column of this name means, if the preset knows it. */
    Optional<String> attributeOf(String column) {
        return Optional.ofNullable(attributes.get(column.strip().toLowerCase(Locale.ROOT)));
    }

    /** The preset of that name, if there is one. */
    static Optional<MappingPreset> find(String title) {
        return Arrays.stream(values()).filter(p -> p.title.equalsIgnoreCase(title)).findFirst();
    }

    /** Names of all presets. */
    static String titles() {
        return String.join(", ", Arrays.stream(values()).map(MappingPreset::title).toList());
    }
}
