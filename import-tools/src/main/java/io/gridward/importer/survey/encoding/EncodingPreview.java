package io.gridward.importer.survey.encoding;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;

/** The same few bytes read in each encoding Chinese surveys come in. */
final class EncodingPreview {
    private static final List<Charset> ENCODINGS =
            List.of(Charset.forName("GB18030"), Charset.forName("Big5"), Charset.forName("UTF-8"));
    private static final int CHARACTERS = 24;
    private static final int BYTES = 96;
    private static final int BYTES_BEFORE = 8;

    private EncodingPreview() {}

    /** {@code GB18030: 井盖 | Big5: 凝裁 | UTF-8: ����}. */
    static String of(byte[] sample) {
        int start = firstForeign(sample);
        int length = Math.min(BYTES, sample.length - start);
        return ENCODINGS.stream()
                .map(charset -> charset + ": " + text(sample, start, length, charset))
                .collect(Collectors.joining(" | "));
    }

    /** The line or cell of the first byte beyond ASCII, so that no character is cut. */
    private static int firstForeign(byte[] sample) {
        int i = 0;
        while (i < sample.length && sample[i] >= 0) {
            i++;
        }
        int start = i;
        while (start > 0 && start > i - BYTES_BEFORE && sample[start - 1] >= ' ') {
            start--;
        }
        return start;
    }

    private static String text(byte[] sample, int start, int length, Charset charset) {
        String all = new String(sample, start, length, charset);
        String line = all.lines().findFirst().orElse("");
        int end = line.offsetByCodePoints(0, Math.min(CHARACTERS, points(line)));
        return line.substring(0, end).replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static int points(String line) {
        return line.codePointCount(0, line.length());
    }
}
