package io.gridward.ogc.png;

import java.util.PriorityQueue;

/**
 * A canonical prefix code of limited length for symbols with given frequencies (D. Huffman, "A
 * Method for the Construction of Minimum-Redundancy Codes", 1952; RFC 1951 §3.2.2). Where the best
 * code would be too long, frequencies are evened out until it is not.
 */
final class HuffmanCode {
    private final int[] lengths;
    private final int[] codes;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = canonical(lengths);
    }

    /** The code for some frequencies; a symbol that never occurs has length 0. */
    static HuffmanCode of(int[] frequencies, int longest) {
        int[] even = frequencies.clone();
        int[] lengths = lengths(even);
        while (longest(lengths) > longest) {
            for (int i = 0; i < even.length; i++) {
                even[i] = even[i] == 0 ? 0 : even[i] / 4 + 1;
            }
            lengths = lengths(even);
        }
        return new HuffmanCode(lengths);
    }

    private record Node(long weight, int order, int symbol, int left, int right)
            implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            return weight != other.weight
                    ? Long.compare(weight, other.weight)
                    : Integer.compare(order, other.order);
        }
    }

    private static int[] lengths(int[] frequencies) {
        Node[] nodes = new Node[2 * frequencies.length];
        PriorityQueue<Node> queue = new PriorityQueue<>();
        int n = 0;
        for (int i = 0; i < frequencies.length; i++) {
            if (frequencies[i] > 0) {
                nodes[n] = new Node(frequencies[i], n, i, -1, -1);
                queue.add(nodes[n++]);
            }
        }
        int[] lengths = new int[frequencies.length];
        if (n == 1) {
            lengths[nodes[0].symbol()] = 1;
            return lengths;
        }
        while (queue.size() > 1) {
            Node a = queue.remove();
            Node b = queue.remove();
            nodes[n] = new Node(a.weight() + b.weight(), n, -1, a.order(), b.order());
            queue.add(nodes[n++]);
        }
        int[] depth = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            Node node = nodes[i];
            if (node.symbol() >= 0) {
                lengths[node.symbol()] = depth[i];
            } else {
                depth[node.left()] = depth[i] + 1;
                depth[node.right()] = depth[i] + 1;
            }
        }
        return lengths;
    }

    private static int longest(int[] lengths) {
        int longest = 0;
        for (int length : lengths) {
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static int[] canonical(int[] lengths) {
        int[] next = new int[longest(lengths) + 2];
        for (int length : lengths) {
            if (length > 0) {
                next[length + 1]++;
            }
        }
        for (int i = 1; i < next.length; i++) {
            next[i] = next[i - 1] + next[i] << 1;
        }
        int[] codes = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > 0) {
                codes[i] = Integer.reverse(next[lengths[i]]++) >>> 32 - lengths[i];
            }
        }
        return codes;
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** The bits of a symbol in the order they are written, the first lowest. */
    int code(int symbol) {
        return codes[symbol];
    }

    /** Every symbol's bits, with its length in the lowest four; at most 15 bits. */
    int[] packed() {
        int[] packed = new int[codes.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = codes[i] << 4 | lengths[i];
        }
        return packed;
    }

    /** How many symbols there are up to the last that occurs, at least so many. */
    int size(int least) {
        int n = lengths.length;
        while (n > least && lengths[n - 1] == 0) {
            n--;
        }
        return n;
    }
}
