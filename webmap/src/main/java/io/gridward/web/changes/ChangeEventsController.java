package io.gridward.web.changes;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.StoreUnavailable;
import io.gridward.web.citycase.CaseReaders;
import io.gridward.web.events.Follower;
import io.gridward.web.events.Listeners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * {@code GET /api/changes} with {@code Accept: text/event-stream}: the same changes as events, as
 * soon as they are served. The identifier of an event is the token to go on from.
 */
@RestController
class ChangeEventsController {
    private static final int PAGE = 200;
    private static final long LONGEST_OF_CASES = TimeUnit.MINUTES.toNanos(5);
    private static final String LAST = "Last-Event-ID";

    private final ServedChanges served;
    private final Listeners listeners;
    private final CaseReaders readers;

    ChangeEventsController(
            ChangeFeed feed, FeatureSource held, Listeners changeListeners, CaseReaders readers) {
        this.served = new ServedChanges(feed, held);
        this.readers = readers;
        this.listeners = changeListeners;
    }

    @Operation(
            summary = "随时告知发布了什么 / What is published, told as it happens",
            description =
                    "event: change；id 即 since 的值；data 为 changes 的一项 / id is a value for since, data an entry of changes")
    @GetMapping(path = "/api/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            @Parameter(description = "从何处继续；首次为 0 / where to go on, 0 at first")
                    @RequestParam(defaultValue = "0")
                    String since,
            @Parameter(description = "断线重连时浏览器自动发送 / sent by browsers when they come back")
                    @RequestHeader(name = LAST, required = false)
                    @Nullable String last,
            HttpServletResponse response) {
        boolean back = last != null && !last.isBlank();
        long version = back ? served.parse(LAST, last) : served.parse("since", since);
        boolean cases = readers.isCurrent();
        Feed feed = new Feed(new AtomicLong(version), cases, cases ? readers.watch() : () -> true);
        SseEmitter events = listeners.open(feed);
        response.setHeader("X-Accel-Buffering", "no"); // nginx would hold events back
        return events;
    }

    /** Before the web server waits for requests that run: these would not end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        listeners.close();
    }

    /** What one client was told so far. */
    private final class Feed implements Follower {
        private final AtomicLong told;
        private final boolean cases;
        private final BooleanSupplier may;
        private final long beganNanos = System.nanoTime();

        Feed(AtomicLong told, boolean cases, BooleanSupplier may) {
            this.told = told;
            this.cases = cases;
            this.may = may;
        }

        @Override
        public Told tell(SseEmitter events) throws IOException {
            if (cases && System.nanoTime() - beganNanos > LONGEST_OF_CASES) {
                return Told.ALL; // he comes back by himself, as whoever he is then
            }
            if (served.newest() <= told.get()) {
                return Told.NOTHING;
            }
            if (!mayRead()) {
                return Told.ALL;
            }
            ServedChanges.Page page = page();
            for (Change change : page.changes()) {
                events.send(
                        SseEmitter.event()
                                .id(String.valueOf(change.version()))
                                .name("change")
                                .data(ChangesJson.Entry.of(change), MediaType.APPLICATION_JSON));
                told.set(change.version());
            }
            told.set(page.next()); // also past what is not told
            return page.changes().isEmpty() ? Told.NOTHING : Told.SOMETHING;
        }

        /** Asked before anything is told: rights may have changed since he came. */
        private boolean mayRead() {
            try {
                return may.getAsBoolean();
            } catch (StoreUnavailable away) {
                return true; // nothing is told while it is away
            }
        }

        /** While the store is away there is no news; the client stays. */
        private ServedChanges.Page page() {
            try {
                return served.after(told.get(), PAGE, cases);
            } catch (StoreUnavailable away) {
                return new ServedChanges.Page(List.of(), told.get(), false);
            }
        }
    }
}
