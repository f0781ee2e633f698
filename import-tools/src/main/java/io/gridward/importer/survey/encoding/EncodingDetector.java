package io.gridward.importer.survey.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.SurveyBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out how a text file is encoded: byte order mark, then strict UTF-8 over the whole file,
 * then statistics (ICU, only encodings that can write Chinese, confidence 50 or more), then
 * GB18030. GB18030 decodes nearly anything without error, so it is never tested for, only fallen
 * back to; on short Chinese text statistics guess Western encodings, which are therefore not
 * believed.
 */
public final class EncodingDetector {
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int PEEK_BYTES = 8;
    private static final int LINE_BYTES = 64;
    private static final int CONFIDENCE = 50;
    private static final int SURE = 90;
    private static final int ZEROS_PER_HUNDRED = 20;
    private static final Set<String> CHINESE = Set.of("GB18030", "Big5");

    private EncodingDetector() {}

    /**
     * What was found.
     *
     * @param charset the encoding taken
     * @param markBytes length of the byte order mark at the start, 0 for none
     * @param reason why; shows some text read in several ways when it is not certain
     * @param certain false when another encoding would read the file without a fault too
     */
    public record Detected(Charset charset, int markBytes, LocalText reason, boolean certain) {

        /** As told to the person. */
        public Detection detection() {
            return new Detection(Aspect.ENCODING, charset.name(), certain, reason);
        }

        /** What the person states; a byte order mark of that encoding is passed over. */
        public static Detected stated(SurveyBytes file, Charset encoding) throws IOException {
            int mark =
                    mark(file.head(PEEK_BYTES))
                            .filter(d -> d.charset().equals(encoding))
                            .map(Detected::markBytes)
                            .orElse(0);
            return new Detected(
                    encoding, mark, LocalText.of("由参数指定", "stated on the command line"), true);
        }
    }

    /** Looks at the whole of a file. */
    public static Detected detect(SurveyBytes file) throws IOException {
        byte[] head = file.head(SAMPLE_BYTES);
        Optional<Detected> marked = mark(head).or(() -> wide(head));
        if (marked.isPresent()) {
            return marked.get();
        }
        BitSet characters = new BitSet();
        byte[] foreign = firstBytesThatAreNotUtf8(file, characters);
        if (foreign.length > 0) {
            return guess(foreign);
        }
        return onlyLooksLikeUtf8(characters)
                ? unsure(
                        GB18030,
                        LocalText.of(
                                "按 UTF-8 只有西里尔等文字，按 GB18030 读取",
                                "as UTF-8 only Cyrillic or the like: read as GB18030"),
                        head)
                : new Detected(
                        StandardCharsets.UTF_8,
                        0,
                        LocalText.of("全文为合法 UTF-8", "the whole file is valid UTF-8"),
                        true);
    }

    /** True when a file has bytes beyond ASCII, so that its encoding matters. */
    public static boolean hasForeign(SurveyBytes file) throws IOException {
        byte[] buffer = new byte[SAMPLE_BYTES];
        try (InputStream in = file.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] < 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The encoding a byte order mark at the start stands for. */
    private static Optional<Detected> mark(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(marked(StandardCharsets.UTF_8, 3));
        }
        if (starts(head, 0xFF, 0xFE)) {
            return Optional.of(marked(StandardCharsets.UTF_16LE, 2));
        }
        if (starts(head, 0xFE, 0xFF)) {
            return Optional.of(marked(StandardCharsets.UTF_16BE, 2));
        }
        if (starts(head, 0x84, 0x31, 0x95, 0x33)) {
            return Optional.of(marked(GB18030, 4));
        }
        return Optional.empty();
    }

    private static Detected marked(Charset charset, int bytes) {
        return new Detected(charset, bytes, LocalText.of("文件带有字节顺序标记", "byte order mark"), true);
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: every second byte of Latin text is zero. */
    private static Optional<Detected> wide(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        int enough = head.length * ZEROS_PER_HUNDRED / 200;
        if (head.length < 4 || Math.max(zeros[0], zeros[1]) <= enough || zeros[0] == zeros[1]) {
            return Optional.empty();
        }
        Charset charset =
                zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return Optional.of(
                new Detected(charset, 0, LocalText.of("零字节分布", "pattern of zero bytes"), true));
    }

    /**
     * A few Chinese characters of GB18030 are two bytes that are valid UTF-8 too, for a Greek,
     * Cyrillic, Hebrew or Arabic letter. A file of nothing else is taken for Chinese.
     */
    private static boolean onlyLooksLikeUtf8(BitSet characters) {
        return !characters.isEmpty() && characters.stream().allMatch(c -> c >= 0x370 && c < 0x800);
    }

    /**
     * A piece of the file around the first byte that breaks UTF-8; empty when none does.
     *
     * @param characters takes characters beyond ASCII that were seen, until it is settled that not
     *     all of them {@linkplain #onlyLooksLikeUtf8 only look like UTF-8}
     */
    private static byte[] firstBytesThatAreNotUtf8(SurveyBytes file, BitSet characters)
            throws IOException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(SAMPLE_BYTES);
        CharBuffer chars = CharBuffer.allocate(SAMPLE_BYTES);
        try (InputStream in = file.open()) {
            boolean end = false;
            while (!end) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.position(bytes.position() + Math.max(n, 0)).flip();
                chars.clear();
                if (decoder.decode(bytes, chars, end).isError()) {
                    return foreignLines(bytes, in);
                }
                if (characters.isEmpty() || onlyLooksLikeUtf8(characters)) {
                    note(chars.flip(), characters); // one other character settles it
                }
                bytes.compact();
            }
        }
        return new byte[0];
    }

    private static void note(CharBuffer chars, BitSet characters) {
        char[] all = chars.array();
        for (int i = 0; i < chars.limit(); i++) {
            if (all[i] > 0x7F) {
                characters.set(all[i]);
            }
        }
    }

    /**
     * Bytes from the line of the failing one on, so that Latin text before it does not drown the
     * statistics and no character is cut.
     */
    private static byte[] foreignLines(ByteBuffer bytes, InputStream rest) throws IOException {
        byte[] all = bytes.array();
        int start = bytes.position();
        while (start > 0 && all[start - 1] != '\n' && bytes.position() - start < LINE_BYTES) {
            start--;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(all, start, bytes.limit() - start);
        out.write(rest.readNBytes(SAMPLE_BYTES));
        return out.toByteArray();
    }

    private static Detected guess(byte[] sample) {
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            if (match.getConfidence() >= CONFIDENCE && CHINESE.contains(match.getName())) {
                Charset charset = Charset.forName(match.getName());
                LocalText why =
                        LocalText.of(
                                "统计判断，置信度 " + match.getConfidence(),
                                "statistics, confidence " + match.getConfidence());
                return match.getConfidence() >= SURE
                        ? new Detected(charset, 0, why, true)
                        : unsure(charset, why, sample);
            }
        }
        return unsure(
                GB18030,
                LocalText.of(
                        "不是 UTF-8，统计判断不足，按 GB18030 读取",
                        "not UTF-8 and statistics undecided: read as GB18030"),
                sample);
    }

    /** Shows how some of the text reads in each encoding it may be, so that a person can tell. */
    private static Detected unsure(Charset charset, LocalText why, byte[] sample) {
        String both = EncodingPreview.of(sample);
        return new Detected(
                charset,
                0,
                LocalText.of(
                        "%s；%s；不对时请用 --encoding 指定".formatted(why.zh(), both),
                        "%s; %s; if wrong, state it with --encoding".formatted(why.en(), both)),
                false);
    }
}
