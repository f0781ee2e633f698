package io.gridward.core.citycase.machine;

import io.gridward.core.layer.LocalText;

/** Where a case stands; the seven stages of GB/T 30428.8-2020 with their approvals. */
public enum CaseState {
    /** Came in, nobody has looked at it. */
    REPORTED("已上报", "reported"),
    /** An inspector looks on site whether it is so, before it is filed (核实). */
    VERIFYING("核实中", "verifying"),
    /** Taken in by the acceptor. */
    ACCEPTED("已受理", "accepted"),
    /** Not taken in, or not filed; an end. */
    REJECTED("不予受理", "rejected"),
    /** A case by its filing condition; its number counts. */
    FILED("已立案", "filed"),
    /** Somebody asks to void it. */
    VOID_ASKED("申请作废", "voiding asked for"),
    /** Voided; an end. */
    VOID("已作废", "void"),
    /** Sent to the body that answers for it. */
    DISPATCHED("已派遣", "dispatched"),
    /** The body says that it is not its duty. */
    RETURNED("申请回退", "returned"),
    /** The body is at work. */
    HANDLING("处置中", "handling"),
    /** The body asks for more time. */
    EXTENSION_ASKED("申请延期", "extension asked for"),
    /** At work, with more time. */
    EXTENDED("延期处置", "extended"),
    /** The body asks to put it off. */
    SUSPEND_ASKED("申请挂账", "suspension asked for"),
    /** Put off; the clock stands. */
    SUSPENDED("已挂账", "suspended"),
    /** The body says that it is done. */
    HANDLED("已处置", "handled"),
    /** An inspector looks on site whether it is done (核查). */
    CHECKING("核查中", "checking"),
    /** It was not done well. */
    REWORK("返工", "rework"),
    /** Done; an end. */
    CLOSED("已结案", "closed");

    private final LocalText title;

    CaseState(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }

    /** True when nothing follows that changes the state. */
    public boolean isEnd() {
        return this == REJECTED || this == VOID || this == CLOSED;
    }

    /** True while the clock of handling runs. */
    public boolean isTimed() {
        return switch (this) {
            case DISPATCHED, RETURNED, HANDLING, EXTENSION_ASKED, EXTENDED, SUSPEND_ASKED, REWORK ->
                    true;
            default -> false;
        };
    }
}
