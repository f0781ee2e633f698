package io.gridward.core.account;

import io.gridward.core.layer.LocalText;

/**
 * What an account may do; everybody may read the base layers. The posts are those of GB/T
 * 30428.8-2020.
 */
public enum Role {
    /** Reports on site, verifies reports and checks what was handled. */
    INSPECTOR(Side.SUPERVISION, "监督员", "inspector"),
    /** Takes reports in, issues tasks to inspectors. */
    ACCEPTOR(Side.SUPERVISION, "受理员", "acceptor"),
    /** Files and closes cases. */
    SHIFT_LEADER(Side.SUPERVISION, "值班长", "shift leader"),
    /** Sends cases to the bodies that answer for them, decides what these ask for. */
    DISPATCHER(Side.COMMAND, "派遣员", "dispatcher"),
    /** Handles the cases of its own department. */
    DEPARTMENT(Side.HANDLING, "专业部门", "department"),
    /** Watches over the work of all. */
    SUPERVISOR(Side.NONE, "督办领导", "supervisor"),
    /** Brings survey files in, publishes and rolls them back. */
    GIS(Side.NONE, "地理信息员", "GIS staff"),
    /** Keeps accounts, calendars and settings. */
    ADMINISTRATOR(Side.NONE, "系统管理员", "administrator"),
    /** Another system, which reads and reports. */
    CONSUMER(Side.NONE, "外部系统", "consumer");

    private final Side side;
    private final LocalText title;

    Role(Side side, String zh, String en) {
        this.side = side;
        this.title = LocalText.of(zh, en);
    }

    /** The side it stands on. */
    public Side side() {
        return side;
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }

    /**
     * Who judges, who commands and who does the work are apart (监管分离): one account has roles of one
     * side at most.
     */
    public enum Side {
        /** Files, checks and closes. */
        SUPERVISION,
        /** Dispatches. */
        COMMAND,
        /** Does what was dispatched. */
        HANDLING,
        /** Takes no part. */
        NONE
    }
}
