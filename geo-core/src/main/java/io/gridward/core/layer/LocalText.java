package io.gridward.core.layer;

/**
 * A text in the two languages of the product.
 *
 * @param zh Chinese, shown by default
 * @param en English
 */
public record LocalText(String zh, String en) {

    /** Short form used where many texts are listed. */
    public static LocalText of(String zh, String en) {
        return new LocalText(zh, en);
    }
}
