package io.gridward.importer.check.value;

/**
 * Unified social credit codes (GB 32100-2015): 18 characters, the ninth to seventeenth an
 * organisation code with a check character of its own (GB 11714-1997).
 */
public final class CreditCode {
    /** Characters of a code. */
    public static final int LENGTH = 18;

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
    public static String of(String kind, String division, int number) {
        String organisation = "GW%06d".formatted(number);
        String body = kind + division + organisation + organisationCheck(organisation);
        return body + check(body);
    }

    /** True for 18 characters whose last is right. */
    public static boolean isValid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return false;
            }
        }
        return check(code.substring(0, 17)) == code.charAt(17);
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
