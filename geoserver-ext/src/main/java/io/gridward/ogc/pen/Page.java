package io.gridward.ogc.pen;

/** A page of shapes that is being drawn; the same shapes give the same bytes. */
public interface Page {
    /** Most characters of a page before it is packed. */
    int MOST = 64 << 20;

    /** Draws on it. */
    Pen pen();

    /** The finished file; nothing can be drawn afterwards. */
    byte[] toBytes();

    /** A page that would hold more than a viewer can show. */
    final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("a page holds at most " + MOST + " characters");
        }
    }

    /** Goes on while there is room. */
    static void check(StringBuilder text) {
        if (text.length() > MOST) {
            throw new TooLarge();
        }
    }
}
