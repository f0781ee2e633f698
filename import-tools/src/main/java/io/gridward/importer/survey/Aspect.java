package io.gridward.importer.survey;

import io.gridward.core.layer.LocalText;

/** What is found out about a file before its rows are checked. */
public enum Aspect {
    /** File format. */
    FORMAT("格式", "format"),
    /** Encoding of its text. */
    ENCODING("编码", "encoding"),
    /** Layer or sheet inside the file. */
    LAYER("图层", "layer"),
    /** Which column means which attribute. */
    MAPPING("字段映射", "mapping"),
    /** Coordinate system (ISO 19111). */
    CRS("坐标系", "coordinate system"),
    /** Which of two numbers comes first. */
    AXES("坐标轴顺序", "axis order"),
    /** Shift of a web map, GCJ-02 or BD-09. */
    SHIFT("坐标偏移", "coordinate shift"),
    /** A check of the catalogue that could not be made. */
    CHECK("检查", "check");

    private final LocalText title;

    Aspect(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
