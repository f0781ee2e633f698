package io.gridward.importer.sample.city;

import java.time.LocalDate;

/**
 * Days from which the lists of the sample city hold. The list of 2022 took over most rows from
 * earlier ones and says since when they hold; nothing that the list of 2022 names begins after it.
 */
final class ListDays {
    /** The first list: whose ground a subdistrict is. */
    static final LocalDate OF_2018 = LocalDate.of(2018, 1, 1);

    /** The list in which trades were added. */
    static final LocalDate OF_2020 = LocalDate.of(2020, 9, 1);

    static final LocalDate OF_2022 = LocalDate.of(2022, 4, 14);
    static final LocalDate OF_2024 = LocalDate.of(2024, 1, 1);

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
