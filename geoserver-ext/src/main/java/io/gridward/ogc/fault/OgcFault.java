package io.gridward.ogc.fault;

import io.gridward.core.layer.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered as it stands. Codes are those of OWS Common 1.1 (OGC 06-121r3
 * Table 25), WFS 2.0 (OGC 09-025r2 Table 3) and WMS 1.3.0 (OGC 06-042 Table E.1); the HTTP status
 * follows OGC 09-025r2 Table D.2.
 */
public final class OgcFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 80;

    /** A parameter is not there. */
    public static final String MISSING = "MissingParameterValue";

    /** A parameter has a value that it cannot have. */
    public static final String INVALID = "InvalidParameterValue";

    /** The operation is not offered. */
    public static final String OPERATION = "OperationNotSupported";

    /** Something the standard knows and this server does not do. */
    public static final String OPTION = "OptionNotSupported";

    /** The request could not be read. */
    public static final String PARSING = "OperationParsingFailed";

    /** The request was read and could not be carried out. */
    public static final String PROCESSING = "OperationProcessingFailed";

    /** No version that both sides know. */
    public static final String VERSION = "VersionNegotiationFailed";

    /** The client's copy is newer than ours. */
    public static final String SEQUENCE = "InvalidUpdateSequence";

    /** A thing that is asked for by name is not there. */
    public static final String NOT_FOUND = "NotFound";

    /** Anything else. */
    public static final String OTHER = "NoApplicableCode";

    private final String code;
    private final @Nullable String locator;
    private final transient LocalText text;
    private final int status;

    private OgcFault(String code, @Nullable String locator, LocalText text, int status) {
        super(text.zh() + " / " + text.en());
        this.code = code;
        this.locator = locator;
        this.text = text;
        this.status = status;
    }

    /** A fault with the status its code has by the standard; {@code locator} is the parameter. */
    public static OgcFault of(String code, @Nullable String locator, String zh, String en) {
        return withStatus(statusOf(code), code, locator, zh, en);
    }

    /** A fault with a status of its own. */
    public static OgcFault withStatus(
            int status, String code, @Nullable String locator, String zh, String en) {
        return new OgcFault(code, locator, LocalText.of(zh, en), status);
    }

    /** A parameter is missing. */
    public static OgcFault missing(String parameter) {
        return of(
                MISSING,
                parameter,
                "缺少参数 %s".formatted(parameter),
                "parameter %s is missing".formatted(parameter));
    }

    /** A parameter's value is none it can have; {@code zh} and {@code en} say what is wanted. */
    public static OgcFault invalid(String parameter, String value, String zh, String en) {
        String quote = quoted(value);
        return of(
                INVALID,
                parameter,
                "参数 %s 的值 “%s” 无效，应为%s".formatted(parameter, quote, zh),
                "parameter %s cannot be '%s', it must be %s".formatted(parameter, quote, en));
    }

    private static int statusOf(String code) {
        return switch (code) {
            case NOT_FOUND -> 404;
            case PROCESSING -> 403;
            default -> 400;
        };
    }

    /** What a message repeats of a request: short and without control characters. */
    public static String quoted(String value) {
        int end = Math.min(value.length(), LONGEST_QUOTE);
        if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
            end--;
        }
        String shown = value.substring(0, end).replaceAll("\\p{Cntrl}", "�");
        return end < value.length() ? shown + "…" : shown;
    }

    /** Exception code of the standard. */
    public String code() {
        return code;
    }

    /** Parameter it is about, null when it is about none. */
    public @Nullable String locator() {
        return locator;
    }

    /** What is wrong and what to do. */
    public LocalText text() {
        return text;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }
}
