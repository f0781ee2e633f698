package io.gridward.core.citycase.machine;

import io.gridward.core.layer.LocalText;

/** What a move has to say besides its name. */
public enum Need {
    /** Why. */
    REASON("理由", "a reason"),
    /** To which body. */
    DEPARTMENT("责任单位", "a department"),
    /** To which body, and not the same. */
    OTHER_DEPARTMENT("另一责任单位", "another department"),
    /** Which inspector has the task. */
    INSPECTOR("监督员", "an inspector"),
    /** Yes or no. */
    RESULT("结果", "a result"),
    /** Which filing condition, or, where the tables have none, which time limit. */
    CONDITION("立案条件", "a filing condition"),
    /** How much more time. */
    EXTENSION("延长的时限", "the time to add"),
    /** A point. */
    PLACE("位置", "a place");

    private final LocalText title;

    Need(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
