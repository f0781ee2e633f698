package io.gridward.web.citycase;

/**
 * Limits of {@code /api/cases}.
 *
 * @param overdueCheckSeconds how often cases are looked for whose time has run out
 * @param maxPhotoBytes largest file of a photograph
 * @param maxPhotos most photographs of a case
 * @param maxCsvRows most rows of a list as CSV
 */
public record CaseSettings(
        int overdueCheckSeconds, int maxPhotoBytes, int maxPhotos, int maxCsvRows) {

    /** What holds when nothing is set. */
    public static CaseSettings defaults() {
        return new CaseSettings(60, 20_971_520, 50, 200_000);
    }
}
