package io.gridward.core.statistics;

import io.gridward.core.layer.LocalText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How values are put into classes. */
public enum ClassMethod {
    /** As many values in each. */
    QUANTILE("分位数", "as many values in each class"),
    /** Each as wide. */
    EQUAL("等间距", "classes of equal width"),
    /** Those that are alike together: least sum of squares within classes. */
    JENKS("自然断点", "natural breaks (Jenks)");

    private final LocalText title;

    ClassMethod(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }

    /** What it is asked for by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The method of a code, if there is one. */
    public static Optional<ClassMethod> find(String code) {
        return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
    }
}
