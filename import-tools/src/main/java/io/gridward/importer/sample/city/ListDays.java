package io.gridward.importer.sample.city;

import java.time.LocalDate;

/**
 * Days from which rows of the sample city hold. The list of 2022 took over most rows from earlier
 * ones and says since when they hold; nothing that the list of 2022 names begins after it.
 */
final class ListDays {
    /** The first list: whose ground a subdistrict is. */
    static final LocalDate OF_2018 = LocalDate.of(2018, 1, 1);

    /** The list in which trades were added. */
    static final LocalDate OF_2020 = LocalDate.of(2020, 9, 1);

    static final LocalDate OF_2022 = LocalDate.of(2022, 4, 14);
    static final LocalDate OF_2024 = LocalDate.of(2024, 1, 1);

    private static final LocalDate CITY_FROM = LocalDate.of(1996, 1, 1);
    private static final LocalDate SUBDISTRICTS_FROM = LocalDate.of(1997, 1, 1);
    private static final LocalDate COMMUNITIES_FROM = LocalDate.of(2000, 1, 1);
    private static final int SUBDISTRICTS_DAYS = 1_000;
    private static final int COMMUNITIES_DAYS = 1_450;
    private static final int NAMES_DAYS = 1_700;
    private static final int CITY_CODE = 6;
    private static final int SUBDISTRICT_CODE = 9;
    private static final LocalDate GRIDS_FROM = LocalDate.of(2016, 3, 1);
    private static final int GRIDS_DAYS = 2_280;
    private static final int STEP = 389;
    private static final int AGAIN = 5;
    private static final int STEP_AGAIN = 467;

    private ListDays() {}

    /** The day since which a row holds, by its place in the list of 2022. */
    static LocalDate since(int row) {
        return switch (row % 3) {
            case 0 -> OF_2018;
            case 1 -> OF_2020;
            default -> OF_2022;
        };
    }

    /**
     * The day since which a division is one: the city first, then its subdistricts, then their
     * communities, all before 2004.
     *
     * @param division its code of 6, 9 or 12 digits
     */
    static LocalDate founded(String division) {
        if (division.length() == CITY_CODE) {
            return CITY_FROM;
        }
        boolean subdistrict = division.length() == SUBDISTRICT_CODE;
        long number = Long.parseLong(division.substring(CITY_CODE));
        return subdistrict
                ? SUBDISTRICTS_FROM.plusDays(number * STEP % SUBDISTRICTS_DAYS)
                : COMMUNITIES_FROM.plusDays(number * STEP % COMMUNITIES_DAYS);
    }

    /**
     * The day on which a name was given, from 2000 to August 2004.
     *
     * @param number of the place among those of its kind
     */
    static LocalDate named(int number) {
        return COMMUNITIES_FROM.plusDays((long) number * STEP % NAMES_DAYS);
    }

    /**
     * The day since which a body works, from 1997 to 1999.
     *
     * @param number of the body in the list
     */
    static LocalDate setUp(int number) {
        return SUBDISTRICTS_FROM.plusDays((long) number * STEP % SUBDISTRICTS_DAYS);
    }

    /**
     * The day on which a grid was drawn: community after community from March 2016 to June 2022,
     * and some grids of each anew.
     *
     * @param grid its 15-digit code
     */
    static LocalDate drawn(String grid) {
        long community = Long.parseLong(grid.substring(6, 12));
        long number = Long.parseLong(grid.substring(12));
        return GRIDS_FROM.plusDays((community * STEP + number % AGAIN * STEP_AGAIN) % GRIDS_DAYS);
    }
}
