package io.gridward.core.citycase.evaluation;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.InspectorTask;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;

/**
 * In which counts a case or a task stands, as bits; what depends on the moment asked for is not.
 */
final class Facts {
    /** The case is in the hands of a body, is not handled, and its clock runs. */
    static final long PENDING = 1L << 63;

    private Facts() {}

    static long of(CaseFile file) {
        boolean inspector = CaseSource.INSPECTOR.code().equals(file.text(CaseField.SOURCE));
        boolean own = inspector && !file.is(CaseMark.SELF_HANDLED);
        boolean filed = file.moment(CaseField.FILED_AT) != null;
        return Count.N01.bit()
                | Count.N02.bitIf(own)
                | Count.N03.bitIf(!inspector)
                | Count.N04.bitIf(filed)
                | Count.N05.bitIf(filed)
                | Count.N06.bitIf(filed && !inspector && file.is(CaseMark.VERIFIED))
                | Count.N07.bitIf(filed)
                | Count.N23.bitIf(file.is(CaseMark.MISSED))
                | Count.N24.bitIf(file.state() == CaseState.VOID)
                | Count.N27.bitIf(filed && file.is(CaseMark.REPEAT))
                | Count.VALID_OF_INSPECTORS.bitIf(own && filed)
                | Count.ACCEPTED.bitIf(file.moment(CaseField.ACCEPTED_AT) != null)
                | Count.FILED_IN_TIME.bitIf(filed && file.is(CaseMark.FILED_IN_TIME))
                | Count.VISITED.bitIf(file.is(CaseMark.VISITED))
                | Count.CONTENT.bitIf(file.is(CaseMark.CONTENT))
                | ofHandling(file);
    }

    private static long ofHandling(CaseFile file) {
        boolean dispatched = file.moment(CaseField.DISPATCHED_AT) != null;
        boolean due = dispatched && file.state() != CaseState.VOID;
        boolean handled = due && file.moment(CaseField.HANDLED_AT) != null;
        boolean late = Long.valueOf(1).equals(file.number(CaseField.OVERDUE));
        boolean closed = file.state() == CaseState.CLOSED;
        Long extensions = file.number(CaseField.EXTENSIONS);
        boolean pending = due && !handled && file.moment(CaseField.DUE_AT) != null;
        return Count.N08.bitIf(dispatched)
                | Count.N09.bitIf(dispatched && file.is(CaseMark.DISPATCHED_IN_TIME))
                | Count.N10.bitIf(dispatched && !file.is(CaseMark.REROUTED))
                | Count.N11.bitIf(due)
                | Count.N12.bitIf(handled)
                | Count.N13.bitIf(handled && !late)
                | Count.N15.bitIf(handled && file.is(CaseMark.REWORKED))
                | Count.N16.bitIf(handled)
                | Count.N17.bitIf(closed)
                | Count.N18.bitIf(closed && !late)
                | Count.N25.bitIf(extensions != null && extensions > 0)
                | Count.N26.bitIf(file.state() == CaseState.SUSPENDED)
                | Count.CLOSED_IN_TIME_BY_POST.bitIf(closed && file.is(CaseMark.CLOSED_IN_TIME))
                | (pending ? PENDING : 0);
    }

    static long of(InspectorTask task) {
        boolean check = task.check();
        boolean answered = task.answeredAt() != null;
        boolean inTime = Boolean.TRUE.equals(task.inTime());
        return (check ? Count.N21 : Count.N19).bit()
                | (check ? Count.N22 : Count.N20).bitIf(inTime)
                | (check ? Count.CHECKED : Count.VERIFIED).bitIf(answered)
                | (check ? Count.CHECK_ISSUED_IN_TIME : Count.VERIFICATION_ISSUED_IN_TIME)
                        .bitIf(task.issuedInTime());
    }
}
