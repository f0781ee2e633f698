package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.Feature;
import java.util.List;

/** A filter made ready to be asked of many features; safe for use by many threads. */
@FunctionalInterface
interface Condition {

    Truth test(Feature feature);

    /** The least true of all parts; true without parts. */
    static Condition all(List<Condition> parts) {
        return f -> {
            Truth least = Truth.TRUE;
            for (Condition part : parts) {
                Truth t = part.test(f);
                if (t == Truth.FALSE) {
                    return t;
                }
                least = t.compareTo(least) < 0 ? t : least;
            }
            return least;
        };
    }

    /** The most true of all parts; false without parts. */
    static Condition any(List<Condition> parts) {
        return f -> {
            Truth most = Truth.FALSE;
            for (Condition part : parts) {
                Truth t = part.test(f);
                if (t == Truth.TRUE) {
                    return t;
                }
                most = t.compareTo(most) > 0 ? t : most;
            }
            return most;
        };
    }
}
