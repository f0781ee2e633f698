package io.gridward.ogc.wfs.query;

import io.gridward.ogc.fault.OgcFault;
import java.util.List;

/** Versions of the standard that are spoken, and how one is agreed on (OGC 06-121r3 §7.3.2). */
public final class Versions {
    /** Newest first. */
    public static final List<String> KNOWN = List.of("2.0.2", "2.0.0");

    private Versions() {}

    /**
     * The first of the client's versions that is spoken; without any, the newest.
     *
     * @throws OgcFault when none is
     */
    static String negotiate(List<String> accepted) {
        if (accepted.isEmpty()) {
            return KNOWN.get(0);
        }
        return accepted.stream()
                .filter(KNOWN::contains)
                .findFirst()
                .orElseThrow(
                        () ->
                                OgcFault.of(
                                        OgcFault.VERSION,
                                        "acceptVersions",
                                        "没有双方都支持的版本；可用: " + String.join(", ", KNOWN),
                                        "no version that both sides know; known: "
                                                + String.join(", ", KNOWN)));
    }

    /** The version a client named beside GetCapabilities, if spoken, else the newest. */
    static String nearest(String version) {
        return KNOWN.contains(version) ? version : KNOWN.get(0);
    }

    /** Refuses an operation in a version that is not spoken. */
    static void check(String version) {
        if (!KNOWN.contains(version)) {
            throw OgcFault.invalid("version", version, "2.0.2 或 2.0.0", String.join(" or ", KNOWN));
        }
    }
}
