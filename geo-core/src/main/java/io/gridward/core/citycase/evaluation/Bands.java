package io.gridward.core.citycase.evaluation;

/** Scores of counts by bands: S03 to S06, and the grades of composites: G01. */
public final class Bands {
    private static final int[] SCORES = {100, 90, 75, 60, 40, 0};
    private static final int[] DEPARTMENT = {50, 100, 200, 500, 1000};
    private static final int[] AREA_CLASS_1 = {0, 2, 4, 6, 8};
    private static final int[] AREA_OTHERS = {0, 3, 5, 7, 9};
    private static final int[] WORKLOAD = {2001, 1201, 501, 301, 101};
    private static final int[] GRADES = {90, 75, 60, 40};

    private Bands() {}

    /** S03: the fewer cases filed at a department the better. */
    public static int ofDepartment(long filed) {
        return atMost(DEPARTMENT, filed);
    }

    /**
     * S05 for a unit grid in a zone of class 1, S06 in another: the fewer cases filed the better.
     */
    public static int ofArea(long filed, int zoneClass) {
        return atMost(zoneClass == 1 ? AREA_CLASS_1 : AREA_OTHERS, filed);
    }

    /** S04: the more an acceptor or dispatcher does the better. */
    public static int ofWorkload(long done) {
        int band = 0;
        while (band < WORKLOAD.length && done < WORKLOAD[band]) {
            band++;
        }
        return SCORES[band];
    }

    private static int atMost(int[] limits, long count) {
        int band = 0;
        while (band < limits.length && count > limits[band]) {
            band++;
        }
        return SCORES[band];
    }

    /** G01: A green, B blue, C yellow, D red, E black. */
    public static char grade(double composite) {
        int grade = 0;
        while (grade < GRADES.length && composite < GRADES[grade]) {
            grade++;
        }
        return (char) ('A' + grade);
    }
}
