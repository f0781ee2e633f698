package io.gridward.ogc.png;

import java.io.IOException;
import java.util.Arrays;

/**
 * Bytes and repetitions gathered into blocks, each with a code of its own (RFC 1951 §3.2.7). What
 * is repeated lies one of two distances back: there is nothing to search for.
 */
final class DeflateBlocks {
    private static final int MOST_TOKENS = 1 << 15;
    private static final int LONGEST = 258;
    private static final int SHORTEST = 3;
    private static final int LENGTHS = 286;
    private static final int END = 256;
    private static final int MATCH = 1 << 30;
    private static final int FAR = 1 << 29;
    private static final int PIXEL = 1 << 28;
    private static final int LONGEST_CODE = 15;
    private static final int[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };
    private static final short[] LENGTH_SYMBOL = new short[LONGEST + 1];
    private static final byte[] LENGTH_BITS = new byte[LENGTHS];
    private static final short[] LENGTH_BASE = new short[LENGTHS];

    static {
        int base = SHORTEST;
        for (int s = 257; s < 285; s++) {
            LENGTH_BITS[s] = (byte) (s < 265 ? 0 : s - 261 >> 2);
            LENGTH_BASE[s] = (short) base;
            base += 1 << LENGTH_BITS[s];
        }
        LENGTH_BASE[285] = LONGEST;
        for (int s = 257; s < LENGTHS; s++) {
            int to =
                    s == 285
                            ? LONGEST + 1
                            : Math.min(LONGEST, LENGTH_BASE[s] + (1 << LENGTH_BITS[s]));
            Arrays.fill(LENGTH_SYMBOL, LENGTH_BASE[s], to, (short) s);
        }
    }

    private final BitOutput out;
    private final Distance near;
    private final Distance far;
    private final int[] tokens = new int[MOST_TOKENS + 1];
    private final int[] frequencies = new int[LENGTHS];
    private final int[] distances = new int[30];
    private int size;

    /** How a distance is written: a symbol and more bits. */
    private record Distance(int symbol, int bits, int rest) {
        static Distance of(int bytes) {
            int d = bytes - 1;
            if (d < 4) {
                return new Distance(d, 0, 0);
            }
            int high = 31 - Integer.numberOfLeadingZeros(d);
            int bits = high - 1;
            return new Distance(2 * high + (d >>> bits & 1), bits, d & (1 << bits) - 1);
        }

        long coded(HuffmanCode code) {
            return code.code(symbol) | (long) rest << code.length(symbol);
        }

        int codedLength(HuffmanCode code) {
            return code.length(symbol) + bits;
        }
    }

    /**
     * @param nearBytes the shorter distance
     * @param farBytes the longer one, at most 32768
     */
    DeflateBlocks(BitOutput out, int nearBytes, int farBytes) {
        this.out = out;
        this.near = Distance.of(nearBytes);
        this.far = Distance.of(farBytes);
    }

    void literal(int value) throws IOException {
        frequencies[value]++;
        add(value);
    }

    /** Three bytes one after another: red, green and blue of a pixel. */
    void pixel(int rgb) throws IOException {
        frequencies[rgb >> 16 & 0xFF]++;
        frequencies[rgb >> 8 & 0xFF]++;
        frequencies[rgb & 0xFF]++;
        add(PIXEL | rgb & 0xFFFFFF);
    }

    /** The same bytes as before, at least 3. */
    void repeat(int bytes, boolean longer) throws IOException {
        int rest = bytes;
        while (rest > 0) {
            int now = rest <= LONGEST ? rest : Math.min(LONGEST, rest - SHORTEST);
            frequencies[LENGTH_SYMBOL[now]]++;
            distances[(longer ? far : near).symbol()]++;
            add(MATCH | (longer ? FAR : 0) | now);
            rest -= now;
        }
    }

    private void add(int token) throws IOException {
        tokens[size++] = token;
        if (size == MOST_TOKENS) {
            block(false);
        }
    }

    void finish() throws IOException {
        block(true);
    }

    private void block(boolean last) throws IOException {
        frequencies[END]++;
        HuffmanCode lengths = HuffmanCode.of(frequencies, LONGEST_CODE);
        HuffmanCode back = HuffmanCode.of(distances, LONGEST_CODE);
        out.put(last ? 1 : 0, 1);
        out.put(2, 2);
        table(lengths, back);
        write(lengths.packed(), back);
        out.put(lengths.code(END), lengths.length(END));
        Arrays.fill(frequencies, 0);
        Arrays.fill(distances, 0);
        size = 0;
    }

    /** All that was gathered; a code with its length in the lowest four bits. */
    private void write(int[] codes, HuffmanCode back) throws IOException {
        long nearBits = near.coded(back);
        int nearLength = near.codedLength(back);
        long farBits = far.coded(back);
        int farLength = far.codedLength(back);
        for (int i = 0; i < size; i++) {
            int token = tokens[i];
            if (token >= MATCH) {
                repetition(token & 0xFFFF, codes);
                boolean longer = (token & FAR) != 0;
                out.put(longer ? farBits : nearBits, longer ? farLength : nearLength);
            } else if (token >= PIXEL) {
                int red = codes[token >> 16 & 0xFF];
                int green = codes[token >> 8 & 0xFF];
                int blue = codes[token & 0xFF];
                int two = red >>> 4 | green >>> 4 << (red & 15);
                out.put(two, (red & 15) + (green & 15));
                out.put(blue >>> 4, blue & 15);
            } else {
                int code = codes[token];
                out.put(code >>> 4, code & 15);
            }
        }
    }

    private void repetition(int length, int[] codes) throws IOException {
        int symbol = LENGTH_SYMBOL[length];
        int code = codes[symbol];
        int bits = code & 15;
        out.put(code >>> 4 | length - LENGTH_BASE[symbol] << bits, bits + LENGTH_BITS[symbol]);
    }

    /** Both codes by the lengths of their symbols; runs of zeros shortened. */
    private void table(HuffmanCode lengths, HuffmanCode back) throws IOException {
        int n = lengths.size(257);
        int m = back.size(1);
        int[] all = new int[n + m];
        for (int i = 0; i < n; i++) {
            all[i] = lengths.length(i);
        }
        for (int i = 0; i < m; i++) {
            all[n + i] = back.length(i);
        }
        int[] symbols = new int[all.length];
        int[] rests = new int[all.length];
        int[] counts = new int[19];
        int k = 0;
        for (int i = 0; i < all.length; k++) {
            int run = run(all, i);
            symbols[k] = run < 3 ? all[i] : run < 11 ? 17 : 18;
            rests[k] = run < 3 ? 0 : run < 11 ? run - 3 : run - 11;
            counts[symbols[k]]++;
            i += run < 3 ? 1 : run;
        }
        HuffmanCode code = HuffmanCode.of(counts, 7);
        int shown = ORDER.length;
        while (shown > 4 && code.length(ORDER[shown - 1]) == 0) {
            shown--;
        }
        out.put(n - 257, 5);
        out.put(m - 1, 5);
        out.put(shown - 4, 4);
        for (int i = 0; i < shown; i++) {
            out.put(code.length(ORDER[i]), 3);
        }
        for (int i = 0; i < k; i++) {
            out.put(code.code(symbols[i]), code.length(symbols[i]));
            out.put(rests[i], symbols[i] == 17 ? 3 : symbols[i] == 18 ? 7 : 0);
        }
    }

    private static int run(int[] all, int from) {
        int to = from;
        while (to < all.length && all[to] == 0 && to - from < 138) {
            to++;
        }
        return to - from;
    }
}
