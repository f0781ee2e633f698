package io.gridward.web.imports;

import io.gridward.importer.job.ImportJobs;
import io.gridward.importer.job.JobView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /api/imports/{id}/events}: how far an import is, as server-sent events. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class ImportEventsController {
    private static final long EVERY_MS = 500;
    private static final long LONGEST_MS = TimeUnit.HOURS.toMillis(6);

    private final ImportJobs jobs;
    private final Semaphore places;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "import-events");
                        thread.setDaemon(true);
                        return thread;
                    });

    ImportEventsController(ImportJobs jobs, ImportSettings settings) {
        this.jobs = jobs;
        this.places = new Semaphore(settings.maxListeners());
    }

    @Operation(
            summary = "进度事件 / Events of progress",
            description =
                    "event: progress 或 / or end；data 与 GET /api/imports/{id} 相同 / data as of GET /api/imports/{id}")
    @GetMapping(path = "/api/imports/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id) {
        jobs.get(id);
        if (!places.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        SseEmitter events = new SseEmitter(LONGEST_MS);
        AtomicReference<String> told = new AtomicReference<>("");
        Future<?> telling =
                clock.scheduleWithFixedDelay(
                        () -> tell(id, events, told), 0, EVERY_MS, TimeUnit.MILLISECONDS);
        events.onCompletion(
                () -> {
                    telling.cancel(false);
                    places.release();
                });
        events.onTimeout(events::complete);
        events.onError(gone -> events.complete());
        return events;
    }

    private void tell(String id, SseEmitter events, AtomicReference<String> told) {
        try {
            JobView job = jobs.get(id);
            boolean rests = job.state().rests();
            String now = job.json();
            if (!now.equals(told.getAndSet(now)) || rests) {
                events.send(
                        SseEmitter.event()
                                .name(rests ? "end" : "progress")
                                .data(now, MediaType.APPLICATION_JSON));
            }
            if (rests) {
                events.complete();
            }
        } catch (IOException | RuntimeException gone) {
            events.completeWithError(gone);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
