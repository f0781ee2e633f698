package io.gridward.importer.survey;

import io.gridward.core.layer.LocalText;

/**
 * One thing that was found out about a file, and why. Everything found out is shown; nothing is
 * applied silently.
 *
 * @param aspect what it is about
 * @param value what was taken, e.g. {@code GB18030} or {@code EPSG:4550}
 * @param certain true when it was stated or leaves no doubt; false when it was inferred and a
 *     person should look at it
 * @param evidence what speaks for it, and what to do when it is wrong
 */
public record Detection(Aspect aspect, String value, boolean certain, LocalText evidence) {

    /** Something stated or beyond doubt. */
    public static Detection certain(Aspect aspect, String value, LocalText evidence) {
        return new Detection(aspect, value, true, evidence);
    }

    /** Something inferred. */
    public static Detection inferred(Aspect aspect, String value, LocalText evidence) {
        return new Detection(aspect, value, false, evidence);
    }

    /** As a line in Chinese: {@code 编码 GB18030（…）}. */
    public String zh() {
        return "%s %s（%s）%s"
                .formatted(aspect.title().zh(), value, evidence.zh(), certain ? "" : " ← 请核对");
    }

    /** As a line in English: {@code encoding GB18030 (…)}. */
    public String en() {
        return "%s %s (%s)%s"
                .formatted(
                        aspect.title().en(), value, evidence.en(), certain ? "" : " <- look at it");
    }
}
