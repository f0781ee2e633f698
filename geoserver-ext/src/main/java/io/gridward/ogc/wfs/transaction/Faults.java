package io.gridward.ogc.wfs.transaction;

import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.OgcFault;

/** Faults of transactions (OGC 09-025r2 Table 3). */
final class Faults {
    /** A value that the schema of the feature or a check does not allow. */
    private static final String INVALID_VALUE = "InvalidValue";

    private Faults() {}

    static OgcFault value(String locator, String zh, String en) {
        return OgcFault.of(INVALID_VALUE, locator, zh, en);
    }

    /** Nothing of the transaction was done. */
    static OgcFault failed(String locator, String zh, String en) {
        return OgcFault.of(OgcFault.PROCESSING, locator, zh, en);
    }

    static OgcFault unexpected(String element) {
        String shown = OgcFault.quoted(element);
        return OgcFault.of(
                OgcFault.PARSING,
                shown,
                "元素 %s 不能出现在这里".formatted(shown),
                "element %s cannot stand here".formatted(shown));
    }

    static OgcFault notWritable(String locator, Layer layer) {
        return failed(
                locator,
                "图层 %s 由计算得出，不能修改".formatted(layer.name()),
                "layer %s is computed and cannot be changed".formatted(layer.name()));
    }

    /** A complaint of the core, whose messages have both languages around a slash. */
    static OgcFault told(int status, String locator, RuntimeException e) {
        String[] texts = String.valueOf(e.getMessage()).split(" / ", 2);
        return OgcFault.withStatus(
                status, OgcFault.PROCESSING, locator, texts[0], texts[texts.length - 1]);
    }
}
