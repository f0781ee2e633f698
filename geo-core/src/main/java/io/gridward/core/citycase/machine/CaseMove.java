package io.gridward.core.citycase.machine;

import io.gridward.core.layer.LocalText;

/** What is done to a case. The words of the log and of the doors. */
public enum CaseMove {
    /** Makes the case. */
    REPORT("上报", "report"),
    /** Issues a verification task to an inspector. */
    VERIFY("派发核实", "issue verification"),
    /** The inspector says whether it is so. */
    ANSWER_VERIFICATION("核实反馈", "answer verification"),
    /** Takes it in. */
    ACCEPT("受理", "accept"),
    /** Does not take it in, or does not file it. */
    REJECT("不予受理", "reject"),
    /** Gives it back to the stage before. */
    SEND_BACK("退回上一环节", "send back"),
    /** Makes it a case, by a filing condition. */
    FILE("立案", "file"),
    /** Sends it to the body that answers. */
    DISPATCH("派遣", "dispatch"),
    /** The body takes it. */
    TAKE("签收", "take"),
    /** The body says that it is not its duty. */
    RETURN("申请回退", "return"),
    /** Sends it to another body. */
    APPROVE_RETURN("同意回退并改派", "approve the return, dispatch to another body"),
    /** It stays with the body. */
    REFUSE_RETURN("不同意回退", "refuse the return"),
    /** Asks for more time. */
    ASK_EXTENSION("申请延期", "ask for an extension"),
    /** Gives more time. */
    APPROVE_EXTENSION("同意延期", "approve the extension"),
    /** Gives none. */
    REFUSE_EXTENSION("不同意延期", "refuse the extension"),
    /** Asks to put it off. */
    ASK_SUSPENSION("申请挂账", "ask for suspension"),
    /** Stops the clock. */
    APPROVE_SUSPENSION("同意挂账", "approve the suspension"),
    /** The clock goes on. */
    REFUSE_SUSPENSION("不同意挂账", "refuse the suspension"),
    /** Lets the clock go on. */
    RESUME("恢复处置", "resume"),
    /** The body says that it is done. */
    HANDLE("处置反馈", "handle"),
    /** Issues a check task to an inspector. */
    CHECK("派发核查", "issue check"),
    /** The inspector says whether it is done. */
    ANSWER_CHECK("核查反馈", "answer check"),
    /** Closes it. */
    CLOSE("结案", "close"),
    /** Closes it although no check was passed. */
    FORCE_CLOSE("强制结案", "close by force"),
    /** Has it done again. */
    ORDER_REWORK("要求返工", "order rework"),
    /** Sends it to the same body again. */
    DISPATCH_REWORK("返工派遣", "dispatch for rework"),
    /** Asks to void it. */
    ASK_VOID("申请作废", "ask for voiding"),
    /** Voids it. */
    APPROVE_VOID("同意作废", "approve the voiding"),
    /** It goes on where it was. */
    REFUSE_VOID("不同意作废", "refuse the voiding"),
    /** Corrects where it is. */
    RELOCATE("修改位置", "move the pin"),
    /** A leader watches over it (督办). */
    SUPERVISE("督办", "supervise"),
    /** An inspector should have seen it (漏报). */
    MARK_MISSED("认定漏报", "mark as missed"),
    /** Its time ran out. */
    FALL_DUE("超期", "fall due"),
    /** The person who reported it is asked whether he is content (回访). */
    VISIT("回访", "return visit");

    private final LocalText title;

    CaseMove(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
