package io.gridward.web.imports;

import io.gridward.core.account.Role;
import io.gridward.importer.job.ImportJobs;
import io.gridward.importer.job.JobView;
import io.gridward.web.events.Follower;
import io.gridward.web.events.Listeners;
import io.gridward.web.security.Rights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /api/imports/{id}/events}: how far an import is, as server-sent events. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class ImportEventsController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ImportJobs jobs;
    private final Listeners listeners;
    private final Rights rights;

    ImportEventsController(ImportJobs jobs, ImportSettings settings, Rights rights) {
        this.jobs = jobs;
        this.rights = rights;
        this.listeners = new Listeners("import-events", settings.maxListeners(), HEARTBEAT);
    }

    @Operation(
            summary = "进度事件 / Events of progress",
            description =
                    "event: progress 或 / or end；data 与 GET /api/imports/{id} 相同 / data as of GET /api/imports/{id}")
    @GetMapping(path = "/api/imports/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id) {
        jobs.get(id);
        AtomicReference<String> told = new AtomicReference<>("");
        BooleanSupplier may = rights.watch(a -> a.roles().contains(Role.GIS));
        return listeners.open(events -> tell(id, events, told, may));
    }

    private Follower.Told tell(
            String id, SseEmitter events, AtomicReference<String> told, BooleanSupplier may)
            throws IOException {
        JobView job = jobs.get(id);
        boolean rests = job.state().rests();
        String now = job.json();
        if (now.equals(told.getAndSet(now)) && !rests) {
            return Follower.Told.NOTHING;
        }
        if (!may.getAsBoolean()) { // rights may have changed since he came
            return Follower.Told.ALL;
        }
        events.send(
                SseEmitter.event()
                        .name(rests ? "end" : "progress")
                        .data(now, MediaType.APPLICATION_JSON));
        return rests ? Follower.Told.ALL : Follower.Told.SOMETHING;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        listeners.close();
    }
}
