package io.gridward.web.security;

/**
 * Limits of browsers' sessions.
 *
 * @param idleMinutes a session ends when nothing was asked for so long
 * @param maxHours a session ends after so long
 * @param maxSessions most sessions at one time; one more ends the one that was idle longest
 */
public record SessionSettings(int idleMinutes, int maxHours, int maxSessions) {

    /** What holds when nothing is set. */
    public static SessionSettings defaults() {
        return new SessionSettings(480, 24, 10_000);
    }
}
