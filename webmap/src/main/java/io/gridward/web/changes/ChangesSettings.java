package io.gridward.web.changes;

/**
 * Limits of those that follow {@code /api/changes} by events.
 *
 * @param maxListeners most clients at one time
 * @param heartbeatSeconds so long after the last event a comment is sent
 */
public record ChangesSettings(int maxListeners, int heartbeatSeconds) {

    /** What holds when nothing is set. */
    public static ChangesSettings defaults() {
        return new ChangesSettings(64, 15);
    }
}
