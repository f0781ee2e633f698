package io.gridward.importer.job;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.text.JsonWriter;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands at one moment.
 *
 * @param id its number
 * @param order what is wanted
 * @param createdAt when it was taken
 * @param state where it stands
 * @param step what it does, while it runs
 * @param rows rows done in the step
 * @param total rows to do in the step; 0 while that is not known
 * @param stepSeconds seconds since the step began
 * @param batch number of its batch; 0 for none
 * @param message why it ended so; null when there is nothing to say
 * @param queuePosition 0 while it runs, else its place among those that wait, from 1; null when it
 *     rests
 * @param summary rows, findings by fault and what was found out about the file, as JSON; null
 *     before its end
 */
public record JobView(
        String id,
        JobOrder order,
        Instant createdAt,
        JobState state,
        LocalText step,
        long rows,
        long total,
        double stepSeconds,
        long batch,
        @Nullable String message,
        @Nullable Integer queuePosition,
        @Nullable String summary) {
    private static final LocalText NOTHING = LocalText.of("", "");

    /** A job that waits. */
    static JobView queued(String id, JobOrder order, Instant now) {
        return new JobView(id, order, now, JobState.QUEUED, NOTHING, 0, 0, 0, 0, null, null, null);
    }

    JobView at(LocalText now, long done, long all, double seconds) {
        return new JobView(
                id,
                order,
                createdAt,
                state,
                now,
                done,
                all,
                seconds,
                batch,
                message,
                queuePosition,
                summary);
    }

    JobView in(JobState now, @Nullable String why) {
        return new JobView(
                id,
                order,
                createdAt,
                now,
                step,
                rows,
                total,
                stepSeconds,
                batch,
                why,
                queuePosition,
                summary);
    }

    JobView with(long number) {
        return new JobView(
                id,
                order,
                createdAt,
                state,
                step,
                rows,
                total,
                stepSeconds,
                number,
                message,
                queuePosition,
                summary);
    }

    /** The same, as it stands in the queue. */
    JobView queuedAt(@Nullable Integer position) {
        return new JobView(
                id,
                order,
                createdAt,
                state,
                step,
                rows,
                total,
                stepSeconds,
                batch,
                message,
                position,
                summary);
    }

    JobView summed(@Nullable String json) {
        return new JobView(
                id,
                order,
                createdAt,
                state,
                step,
                rows,
                total,
                stepSeconds,
                batch,
                message,
                queuePosition,
                json);
    }

    /** Rows a second in the step; 0 while that is not known. */
    public double rowsPerSecond() {
        return stepSeconds > 0 ? rows / stepSeconds : 0;
    }

    /** Seconds until the step is done; null while that is not known. */
    public @Nullable Double etaSeconds() {
        return total > rows && rows > 0 ? (total - rows) / rowsPerSecond() : null;
    }

    /** As JSON. */
    public String json() {
        JsonWriter json = new JsonWriter().object();
        json.text("id", id)
                .text("layer", order.layer())
                .text("file", order.file())
                .text("actor", order.actor())
                .text("created_at", createdAt.toString())
                .text("state", state.name().toLowerCase(Locale.ROOT))
                .text("phase", state == JobState.RUNNING ? step.en() : null)
                .text("phase_zh", state == JobState.RUNNING ? step.zh() : null)
                .whole("rows", rows)
                .whole("total", total)
                .number("rows_per_second", (double) Math.round(rowsPerSecond()))
                .number("eta_seconds", etaSeconds());
        json.name("queue_position");
        json.raw(String.valueOf(queuePosition));
        json.name("batch");
        json.raw(batch == 0 ? "null" : String.valueOf(batch));
        json.text("message", message);
        json.name("summary");
        json.raw(summary == null ? "null" : summary);
        return json.end().toString();
    }
}
