package io.gridward.importer.export.shapefile;

import java.nio.charset.Charset;

/** Text cut to a number of bytes between two characters. */
final class Cut {
    private Cut() {}

    static byte[] to(String text, int bytes, Charset charset) {
        int end = Math.min(text.length(), bytes);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        byte[] cut = text.substring(0, end).getBytes(charset);
        while (cut.length > bytes) {
            end = text.offsetByCodePoints(end, -1);
            cut = text.substring(0, end).getBytes(charset);
        }
        return cut;
    }
}
