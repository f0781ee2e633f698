package io.gridward.core.coverage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Identifiers of findings: what, whose, where to the metre, and when. */
final class FindingId {
    private static final int DIGITS = 16;

    private FindingId() {}

    static String of(CoverageFinding f) {
        List<String> rows = f.what().gap() ? List.of() : List.copyOf(new TreeSet<>(f.rows()));
        String all =
                String.join(
                        "|",
                        f.coverage().code(),
                        f.what().code(),
                        String.join(",", rows),
                        String.valueOf(f.categories()),
                        place(f.geometry()),
                        String.valueOf(f.period().from()));
        return (f.what().gap() ? "G" : "C") + hash(all);
    }

    /** The place to 1e-5 degree, about a metre. */
    private static String place(@Nullable Geometry shape) {
        if (shape == null || shape.isEmpty()) {
            return "";
        }
        Coordinate c = shape.getCentroid().getCoordinate();
        return String.format(Locale.ROOT, "%.5f %.5f", c.x, c.y);
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
