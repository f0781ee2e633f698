package io.gridward.importer.sample.city;

/**
 * Unified social credit codes (GB 32100-2015): 18 characters, the ninth to seventeenth an
 * organisation code with a check character of its own (GB 11714-1997).
 */
final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_MODULUS = 11;
    private static final int MODULUS = 31;

    private CreditCode() {}

    /**
     * An invented code.
     *
     * @param kind two characters: registering body and kind of organisation
     * @param division six digits
     * @param number told apart by; stands behind {@code GW}, which no real code has there
     */
    static String of(String kind, String division, int number) {
        String organisation = "GW%06d".formatted(number);
        String body = kind + division + organisation + organisationCheck(organisation);
        return body + check(body);
    }

    /** True for 18 characters whose last is right. */
    static boolean isValid(String code) {
        return code.length() == 18
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(code.substring(0, 17)) == code.charAt(17);
    }

    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < organisation.length(); i++) {
            sum += ORGANISATION_WEIGHTS[i] * Character.digit(organisation.charAt(i), 36);
        }
        int rest = (ORGANISATION_MODULUS - sum % ORGANISATION_MODULUS) % ORGANISATION_MODULUS;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    private static char check(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += weight * ALPHABET.indexOf(body.charAt(i));
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
