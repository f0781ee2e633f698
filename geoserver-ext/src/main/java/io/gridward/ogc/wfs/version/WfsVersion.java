package io.gridward.ogc.wfs.version;

import io.gridward.core.crs.AxisOrder;
import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.GmlVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of the standard that are spoken, newest first. */
public enum WfsVersion {
    /** OGC 09-025r2. */
    V2_0_2("2.0.2"),
    /** OGC 09-025r1, ISO 19142. */
    V2_0_0("2.0.0"),
    /** OGC 04-094. */
    V1_1_0("1.1.0"),
    /** OGC 02-058. */
    V1_0_0("1.0.0");

    /** How GML 2 names systems: always x before y. */
    private static final String OLD_NAMES = "http://www.opengis.net/gml/srs/epsg.xml#";

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,4}))?");

    private final String text;

    WfsVersion(String text) {
        this.text = text;
    }

    /** As requests write it. */
    public String text() {
        return text;
    }

    /** True for those before 2.0. */
    public boolean earlier() {
        return compareTo(V1_1_0) >= 0;
    }

    /** GML of features and schemas when a request names none. */
    public GmlVersion gml() {
        return switch (this) {
            case V2_0_2, V2_0_0 -> GmlVersion.V3_2;
            case V1_1_0 -> GmlVersion.V3_1;
            case V1_0_0 -> GmlVersion.V2;
        };
    }

    /** Name of the format of features when a request names none. */
    public String defaultFormat() {
        return switch (this) {
            case V2_0_2, V2_0_0 -> "application/gml+xml; version=3.2";
            case V1_1_0 -> "text/xml; subtype=gml/3.1.1";
            case V1_0_0 -> "GML2";
        };
    }

    /** The system of all that names none. */
    public String defaultCrs() {
        return this == V1_0_0 ? OLD_NAMES + Crs.CGCS2000.epsg() : Crs.CGCS2000.urn();
    }

    /** Axis order of the systems that a request names. */
    public AxisOrder axisOrder() {
        return this == V1_0_0 ? AxisOrder.X_FIRST : AxisOrder.BY_NAME;
    }

    /** A system as answers name it: in 1.0.0 so that its order is plain. */
    public CrsName inAnswers(CrsName asked) {
        return this == V1_0_0 ? CrsName.parse(OLD_NAMES + asked.crs().epsg()) : asked;
    }

    /** All of them as text, newest first. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(WfsVersion::text).toList();
    }

    /** The version of that text, if it is spoken. */
    public static Optional<WfsVersion> find(String version) {
        return Arrays.stream(values()).filter(v -> v.text.equals(version.strip())).findFirst();
    }

    /**
     * The version of that text.
     *
     * @throws OgcFault when it is not spoken
     */
    public static WfsVersion get(String version) {
        String known = String.join(", ", texts());
        return find(version)
                .orElseThrow(
                        () ->
                                OgcFault.invalid(
                                        "version", version, "以下之一: " + known, "one of " + known));
    }

    /**
     * The first of the client's versions that is spoken; without any, the newest (OGC 06-121r3
     * §7.3.2).
     *
     * @throws OgcFault when none is
     */
    public static WfsVersion negotiate(List<String> accepted) {
        if (accepted.isEmpty()) {
            return V2_0_2;
        }
        String known = String.join(", ", texts());
        return accepted.stream()
                .flatMap(a -> find(a).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                OgcFault.of(
                                        OgcFault.VERSION,
                                        "acceptVersions",
                                        "没有双方都支持的版本；可用: " + known,
                                        "no version that both sides know; known: " + known));
    }

    /**
     * The version for a client that names one beside GetCapabilities: that, else the next below it,
     * else the oldest (OGC 02-058 §6.2.4); without a number, the newest.
     */
    public static WfsVersion nearest(String version) {
        Matcher asked = NUMBERS.matcher(version.strip());
        if (!asked.matches()) {
            return V2_0_2;
        }
        return Arrays.stream(values())
                .filter(v -> compare(NUMBERS.matcher(v.text), asked) <= 0)
                .findFirst()
                .orElse(V1_0_0);
    }

    private static int compare(Matcher own, Matcher asked) {
        own.matches();
        for (int i = 1; i <= 3; i++) {
            int order = Integer.compare(number(own, i), number(asked, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int number(Matcher numbers, int i) {
        return numbers.group(i) == null ? 0 : Integer.parseInt(numbers.group(i));
    }
}
