package io.gridward.importer.check;

/** Keys and codes as numbers, so that a whole file of them is compared without keeping texts. */
public final class RowKey {
    private RowKey() {}

    /**
     * What stands for a key: a code of up to 18 digits stands for itself, any other text for a
     * negative number mixed from its letters (63 bits, so that different ones practically never
     * meet), an empty one for 0.
     */
    public static long number(String key) {
        long number = key.startsWith("0") ? 0 : digits(key);
        if (number != 0 || key.isEmpty()) {
            return number;
        }
        long mixed = key.length();
        for (int i = 0; i < key.length(); i++) {
            mixed = (mixed ^ key.charAt(i)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        return mixed | Long.MIN_VALUE;
    }

    /** The number a text of up to 18 digits is, 0 for any other text. */
    public static long digits(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
