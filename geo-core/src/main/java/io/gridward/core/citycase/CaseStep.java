package io.gridward.core.citycase;

import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.machine.CaseMove;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to a case, and all that has to be said for it. What a move does not need is
 * null.
 *
 * @param move what is done
 * @param revision revision of the case that whoever does it has seen
 * @param reason why
 * @param department code of the body to send it to
 * @param inspector account that gets the task
 * @param result what the inspector found: true when it is so, or done; or whether somebody is
 *     content
 * @param condition identifier of the filing condition
 * @param limit time limit of a case whose type has no filing condition
 * @param extension how much more time, in units of the limit
 * @param place where it is
 * @param key idempotency key: the same step with the same key is made once; null for none
 */
public record CaseStep(
        CaseMove move,
        long revision,
        @Nullable String reason,
        @Nullable String department,
        @Nullable String inspector,
        @Nullable Boolean result,
        @Nullable String condition,
        @Nullable TimeLimit limit,
        @Nullable Integer extension,
        @Nullable CasePlace place,
        @Nullable String key) {

    /** A step that says nothing but its name. */
    public static CaseStep of(CaseMove move, long revision) {
        return new CaseStep(move, revision, null, null, null, null, null, null, null, null, null);
    }

    /** The same step with a reason. */
    public CaseStep because(@Nullable String why) {
        return new CaseStep(
                move,
                revision,
                why,
                department,
                inspector,
                result,
                condition,
                limit,
                extension,
                place,
                key);
    }

    /** The same step to a body. */
    public CaseStep to(String code) {
        return new CaseStep(
                move, revision, reason, code, inspector, result, condition, limit, extension, place,
                key);
    }

    /** The same step with a task for an inspector. */
    public CaseStep by(String account) {
        return new CaseStep(
                move,
                revision,
                reason,
                department,
                account,
                result,
                condition,
                limit,
                extension,
                place,
                key);
    }

    /** The same step with an answer. */
    public CaseStep saying(boolean answer) {
        return new CaseStep(
                move,
                revision,
                reason,
                department,
                inspector,
                answer,
                condition,
                limit,
                extension,
                place,
                key);
    }

    /** The same step under a filing condition. */
    public CaseStep under(String conditionId) {
        return new CaseStep(
                move,
                revision,
                reason,
                department,
                inspector,
                result,
                conditionId,
                limit,
                extension,
                place,
                key);
    }

    /** The same step with a limit of its own. */
    public CaseStep within(TimeLimit own) {
        return new CaseStep(
                move,
                revision,
                reason,
                department,
                inspector,
                result,
                condition,
                own,
                extension,
                place,
                key);
    }

    /** The same step asking for more time. */
    public CaseStep adding(int units) {
        return new CaseStep(
                move,
                revision,
                reason,
                department,
                inspector,
                result,
                condition,
                limit,
                units,
                place,
                key);
    }

    /** The same step at a place. */
    public CaseStep at(@Nullable CasePlace where) {
        return new CaseStep(
                move,
                revision,
                reason,
                department,
                inspector,
                result,
                condition,
                limit,
                extension,
                where,
                key);
    }

    /** The same step at another revision. */
    CaseStep seen(long now) {
        return new CaseStep(
                move,
                now,
                reason,
                department,
                inspector,
                result,
                condition,
                limit,
                extension,
                place,
                key);
    }

    /** The same step with an idempotency key. */
    public CaseStep keyed(String idempotencyKey) {
        return new CaseStep(
                move,
                revision,
                reason,
                department,
                inspector,
                result,
                condition,
                limit,
                extension,
                place,
                idempotencyKey);
    }

    /**
     * What makes two steps the same to an idempotency key: not what the lists say of the place, nor
     * the reason that is told of that.
     */
    String fingerprint() {
        CasePlace p = place;
        return p == null ? toString() : at(null).because(null) + " at " + p.lon() + " " + p.lat();
    }
}
