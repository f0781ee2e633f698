package io.gridward.core.snapshot.packed;

/** The nearest things found so far: ascending by metres, equally near ones by position. */
final class Nearest {
    private Nearest() {}

    /**
     * Puts a thing in its place; the last one goes when there are too many.
     *
     * @return how many there are now
     */
    static int insert(int position, double far, int most, int[] positions, double[] metres, int n) {
        int at = n;
        while (at > 0
                && (metres[at - 1] > far
                        || metres[at - 1] == far && positions[at - 1] > position)) {
            at--;
        }
        if (at == most) {
            return n;
        }
        int last = Math.min(n, most - 1);
        for (int i = last; i > at; i--) {
            positions[i] = positions[i - 1];
            metres[i] = metres[i - 1];
        }
        positions[at] = position;
        metres[at] = far;
        return last + 1;
    }

    static boolean has(int position, int[] positions, int n) {
        for (int i = 0; i < n; i++) {
            if (positions[i] == position) {
                return true;
            }
        }
        return false;
    }
}
