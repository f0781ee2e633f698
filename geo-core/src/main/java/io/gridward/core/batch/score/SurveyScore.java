package io.gridward.core.batch.score;

/**
 * How far a survey bears out what is published, in things. A published thing is borne out when the
 * survey has it again, within the limit of its accuracy class (A 0.5 m, B 1 m, C 10 m; GB/T
 * 30428.2) and with the same attributes. The three parts are the elements completeness, positional
 * accuracy and thematic accuracy of ISO 19157.
 *
 * @param published things in force on the day
 * @param found those that the survey has again
 * @param near those found within the limit of their class; without a class that of C
 * @param alike those found whose attributes are the same, dates and remarks aside
 * @param confirmed those both near and alike
 */
public record SurveyScore(long published, long found, long near, long alike, long confirmed) {

    /** Share of what is published that is borne out, 0 to 1; 1 when nothing is published. */
    public double score() {
        return share(confirmed, published);
    }

    /** Share of what is published that was found again. */
    public double completeness() {
        return share(found, published);
    }

    /** Share of what was found that is near. */
    public double position() {
        return share(near, found);
    }

    /** Share of what was found that is alike. */
    public double attributes() {
        return share(alike, found);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
