package io.gridward.web.events;

import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What one client is told. It is asked again and again, never by two threads at a time. */
@FunctionalInterface
public interface Follower {

    /** What came of one asking. */
    enum Told {
        /** There was no news. */
        NOTHING,
        /** Events were sent, and more may come. */
        SOMETHING,
        /** Everything there will ever be was sent. */
        ALL
    }

    /**
     * Sends what is new.
     *
     * @throws IOException when the client has gone
     */
    Told tell(SseEmitter events) throws IOException;
}
