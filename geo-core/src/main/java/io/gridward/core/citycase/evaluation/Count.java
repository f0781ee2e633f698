package io.gridward.core.citycase.evaluation;

/**
 * What is counted. {@code N…} are the codes of {@code codes/evaluation-indices.csv}; the others are
 * the remaining numerators and denominators of its rates.
 */
public enum Count {
    /** Reported. */
    N01,
    /** Reported by inspectors, what they solved themselves aside. */
    N02,
    /** Reported by others. */
    N03,
    /** Valid reports: filed. */
    N04,
    /** Filed. */
    N05,
    /** Reported by others, verified by an inspector and filed. */
    N06,
    /** Due to dispatch: filed. */
    N07,
    /** Dispatched. */
    N08,
    /** Dispatched within the limit of the stage. */
    N09,
    /** Dispatched, and never to another body after a return. */
    N10,
    /** Due to handle: dispatched and not voided. */
    N11,
    /** Handled. */
    N12,
    /** Handled by the due time. */
    N13,
    /** Not handled, and past the due time. */
    N14,
    /** Handled again by the same body after a failed check. */
    N15,
    /** Due to close: handled, or not handled and past the due time. */
    N16,
    /** Closed. */
    N17,
    /** Closed, and handled by the due time. */
    N18,
    /** Verification tasks issued. */
    N19,
    /** Verification tasks answered within the limit. */
    N20,
    /** Check tasks issued. */
    N21,
    /** Check tasks answered within the limit. */
    N22,
    /** Missed by an inspector. */
    N23,
    /** Voided. */
    N24,
    /** With an approved extension. */
    N25,
    /** Suspended now. */
    N26,
    /** Filed, of the same thing as an earlier case. */
    N27,
    /** Filed reports of inspectors, what they solved themselves aside. */
    VALID_OF_INSPECTORS,
    /** Taken in. */
    ACCEPTED,
    /** Filed within the limit of the stage. */
    FILED_IN_TIME,
    /** Closed within the limit of the stage. */
    CLOSED_IN_TIME_BY_POST,
    /** Return visits made. */
    VISITED,
    /** Of them, with somebody who is content. */
    CONTENT,
    /** Verification tasks answered. */
    VERIFIED,
    /** Check tasks answered. */
    CHECKED,
    /** Verification tasks issued within the limit of the stage. */
    VERIFICATION_ISSUED_IN_TIME,
    /** Check tasks issued within the limit of the stage. */
    CHECK_ISSUED_IN_TIME;

    long bit() {
        return 1L << ordinal();
    }

    long bitIf(boolean condition) {
        return condition ? bit() : 0;
    }
}
