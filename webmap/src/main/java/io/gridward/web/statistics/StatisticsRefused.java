package io.gridward.web.statistics;

/** A question that is not answered now, or not to whoever asks; the message says what to do. */
public final class StatisticsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final int UNAUTHORIZED = 401;
    static final int UNAVAILABLE = 503;

    private final int status;

    private StatisticsRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** A stranger asks for what needs an account. */
    static StatisticsRefused stranger(String message) {
        return new StatisticsRefused(UNAUTHORIZED, message);
    }

    /** The cases are still being read after the start. */
    static StatisticsRefused notYet() {
        return new StatisticsRefused(
                UNAVAILABLE, "案卷正在载入，请稍后再试 / the cases are still being read, try again later");
    }

    /** HTTP status. */
    public int status() {
        return status;
    }
}
