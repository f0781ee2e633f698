package io.gridward.importer.survey;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.gridward.core.layer.LocalText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
final class EncodingDetector {
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CONFIDENCE = 50;
    private static final int ZEROS_PER_HUNDRED = 20;
    private static final Set<String> CHINESE = Set.of("GB18030", "Big5");

    private EncodingDetector() {}

    /** What was found. */
    record Detected(Charset charset, int markBytes, LocalText reason) {}

    static Detected detect(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SAMPLE_BYTES);
        }
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
                ? new Detected(
                        GB18030,
                        0,
                        LocalText.of(
                                "按 UTF-8 只有西里尔等文字，按 GB18030 读取",
                                "as UTF-8 only Cyrillic or the like: read as GB18030"))
                : new Detected(
                        StandardCharsets.UTF_8,
                        0,
                        LocalText.of("全文为合法 UTF-8", "the whole file is valid UTF-8"));
    }

    /** The encoding a byte order mark at the start stands for. */
    static Optional<Detected> mark(byte[] head) {
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
        return new Detected(charset, bytes, LocalText.of("文件带有字节顺序标记", "byte order mark"));
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
                new Detected(charset, 0, LocalText.of("零字节分布", "pattern of zero bytes")));
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
     * @param characters takes the characters beyond ASCII that were seen
     */
    private static byte[] firstBytesThatAreNotUtf8(Path file, BitSet characters)
            throws IOException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(SAMPLE_BYTES);
        CharBuffer chars = CharBuffer.allocate(SAMPLE_BYTES);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.position(bytes.position() + Math.max(n, 0)).flip();
                chars.clear();
                if (decoder.decode(bytes, chars, end).isError()) {
                    return foreignLines(bytes, in);
                }
                chars.flip().chars().filter(c -> c > 0x7F).forEach(characters::set);
                bytes.compact();
            }
        }
        return new byte[0];
    }

    /**
     * Bytes from the failing one on, so that Latin text before it does not drown the statistics.
     */
    private static byte[] foreignLines(ByteBuffer bytes, InputStream rest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes.array(), bytes.position(), bytes.remaining());
        out.write(rest.readNBytes(SAMPLE_BYTES));
        return out.toByteArray();
    }

    private static Detected guess(byte[] sample) {
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            if (match.getConfidence() >= CONFIDENCE && CHINESE.contains(match.getName())) {
                return new Detected(
                        Charset.forName(match.getName()),
                        0,
                        LocalText.of(
                                "统计判断，置信度 " + match.getConfidence(),
                                "statistics, confidence " + match.getConfidence()));
            }
        }
        return new Detected(
                GB18030,
                0,
                LocalText.of(
                        "不是 UTF-8，统计判断不足，按 GB18030 读取",
                        "not UTF-8 and statistics undecided: read as GB18030"));
    }
}
