package io.gridward.core.citycase.machine;

/** What is true or not of a case besides its state; a set of them is a number of bits. */
public enum CaseMark {
    /** Urgent (急要件). */
    URGENT,
    /** Solved by the inspector who reported it (自行处置). */
    SELF_HANDLED,
    /** A leader watches over it (督办). */
    SUPERVISED,
    /** An inspector should have seen it (漏报). */
    MISSED,
    /** Of the same thing as an earlier case (重复). */
    REPEAT,
    /** Closed although no check was passed. */
    FORCED,
    /** The newest task of an inspector is answered. */
    ANSWERED,
    /** ... with yes. */
    ANSWERED_YES,
    /** An inspector found it to be so before it was filed. */
    VERIFIED,
    /** Filed within the limit of the stage. */
    FILED_IN_TIME,
    /** First dispatched within the limit of the stage. */
    DISPATCHED_IN_TIME,
    /** Was dispatched to another body after the first one returned it. */
    REROUTED,
    /** The same body handled it again after a failed check. */
    REWORKED,
    /** Was suspended at some time. */
    WAS_SUSPENDED,
    /** Closed within the limit of the stage. */
    CLOSED_IN_TIME,
    /** The person who reported it was asked whether he is content. */
    VISITED,
    /** ... and is. */
    CONTENT,
    /** The due time reaches into a year whose holidays were not known. */
    PROVISIONAL;

    /** This mark alone. */
    public long bit() {
        return 1L << ordinal();
    }

    /** True when a set holds it. */
    public boolean in(long marks) {
        return (marks & bit()) != 0;
    }
}
