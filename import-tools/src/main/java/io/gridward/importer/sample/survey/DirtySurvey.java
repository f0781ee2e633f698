package io.gridward.importer.sample.survey;

import io.gridward.importer.sample.city.Departments;
import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.plan.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * A delivery of about 400 components by GB/T 30428.2-2013, all in one subdistrict. Most rows are
 * good; each of the others has exactly one fault, which is known.
 */
public final class DirtySurvey {
    /** 和平街道: the seat of the city. */
    public static final String SUBDISTRICT = "152201002";

    private static final int ROWS = 400;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();

    /**
     * A planted fault.
     *
     * @param row number of the data row, 1 = first after the header
     * @param check number of the check that must find it
     * @param fault name of the finding
     * @param attribute what it is about
     */
    public record Planted(int row, String check, String fault, String attribute) {}

    private DirtySurvey() {}

    /** Surveys a city and spoils some of the rows. */
    public static DirtySurvey draw(Ground ground, Departments departments, long seed) {
        Dice dice = Dice.of(seed, "survey");
        List<SurveyRow> good = new GoodRows(ground, departments, SUBDISTRICT, dice).list(ROWS);
        new Spoiler(ground, good, Dice.of(seed, "faults")).spoil();
        DirtySurvey survey = new DirtySurvey();
        for (SurveyRow row : good) {
            survey.rows.add(row.cells());
            List<String> f = row.fault();
            if (!f.isEmpty()) {
                survey.planted.add(new Planted(survey.rows.size(), f.get(0), f.get(1), f.get(2)));
            }
        }
        return survey;
    }

    /** Column names. */
    public List<String> header() {
        return SurveyRow.HEADER;
    }

    /** Cells of every row. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** What is wrong, by row. */
    public List<Planted> planted() {
        return List.copyOf(planted);
    }
}
