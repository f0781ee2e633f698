package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.machine.CaseState;
import io.gridward.web.Answer;

/** Brings cases to a state by REST, each step by the role whose it is. */
final class CaseRoad {
    static final String REASON = "\"reason\":\"理由\"";
    static final String VERIFIER = "\"inspector\":\"INSPECTOR\"";

    private final CasesServer server;

    CaseRoad(CasesServer server) {
        this.server = server;
    }

    String make(String no, String who, String move, String members) {
        Answer answer = server.make(who, no, move, members);
        assertThat(answer.status()).as(move + " " + answer.text()).isEqualTo(200);
        return no;
    }

    /** The first filing condition that a case may be filed under, as a member. */
    String condition(String no) {
        String id = server.get("SHIFT_LEADER", "/api/cases/" + no).at("/conditions/0/id");
        return "\"condition\":\"%s\"".formatted(id);
    }

    private String filed() {
        String no = make(server.reported(), "ACCEPTOR", "ACCEPT", "");
        return make(no, "SHIFT_LEADER", "FILE", condition(no));
    }

    private String handling() {
        return make(to(CaseState.DISPATCHED), "DEPARTMENT", "TAKE", "");
    }

    private String checked(boolean passed) {
        String no = make(to(CaseState.HANDLED), "ACCEPTOR", "CHECK", VERIFIER);
        return make(no, "INSPECTOR", "ANSWER_CHECK", "\"result\":" + passed);
    }

    /** A new case in a state; what an inspector was sent out for is answered with yes. */
    String to(CaseState state) {
        return switch (state) {
            case REPORTED -> server.reported();
            case VERIFYING -> {
                String no = make(server.reported(), "ACCEPTOR", "VERIFY", VERIFIER);
                yield make(no, "INSPECTOR", "ANSWER_VERIFICATION", "\"result\":true");
            }
            case ACCEPTED -> make(server.reported(), "ACCEPTOR", "ACCEPT", "");
            case REJECTED -> make(server.reported(), "ACCEPTOR", "REJECT", REASON);
            case FILED -> filed();
            case VOID_ASKED -> make(filed(), "ACCEPTOR", "ASK_VOID", REASON);
            case VOID -> make(to(CaseState.VOID_ASKED), "SHIFT_LEADER", "APPROVE_VOID", "");
            case DISPATCHED -> make(filed(), "DISPATCHER", "DISPATCH", "\"department\":\"D1\"");
            case RETURNED -> make(to(CaseState.DISPATCHED), "DEPARTMENT", "RETURN", REASON);
            case HANDLING -> handling();
            case EXTENSION_ASKED ->
                    make(handling(), "DEPARTMENT", "ASK_EXTENSION", REASON + ",\"extension\":2");
            case EXTENDED ->
                    make(to(CaseState.EXTENSION_ASKED), "DISPATCHER", "APPROVE_EXTENSION", "");
            case SUSPEND_ASKED -> make(handling(), "DEPARTMENT", "ASK_SUSPENSION", REASON);
            case SUSPENDED ->
                    make(to(CaseState.SUSPEND_ASKED), "DISPATCHER", "APPROVE_SUSPENSION", "");
            case HANDLED -> make(handling(), "DEPARTMENT", "HANDLE", "");
            case CHECKING -> checked(true);
            case REWORK -> make(checked(false), "SHIFT_LEADER", "ORDER_REWORK", "");
            case CLOSED -> make(checked(true), "SHIFT_LEADER", "CLOSE", "");
        };
    }
}
