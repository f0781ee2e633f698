package io.gridward.web.citycase;

import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.CaseStep;
import io.gridward.core.citycase.limit.LimitClass;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.layer.LocalText;
import io.gridward.web.body.RequestJson;
import io.gridward.web.fault.BadParameter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /api/cases/{no}/moves} is told.
 *
 * @param body the members
 */
record MoveBody(RequestJson body) {
    /** Names of the members. */
    static final String[] MEMBERS = {
        "move",
        "revision",
        "reason",
        "department",
        "inspector",
        "result",
        "condition",
        "limit",
        "extension",
        "extension_minutes",
        "lon",
        "lat"
    };

    CaseMove move() {
        String name = body.getText("move");
        return Arrays.stream(CaseMove.values())
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                BadParameter.of(
                                        "move",
                                        name,
                                        LocalText.of(
                                                "办理动作（见 /api/case-machine）",
                                                "a move (see /api/case-machine)")));
    }

    long revision() {
        return body.getWhole("revision");
    }

    double lon() {
        return coordinate("lon");
    }

    double lat() {
        return coordinate("lat");
    }

    private double coordinate(String name) {
        Double value = body.number(name);
        if (value == null) {
            throw BadParameter.missing(name);
        }
        return value;
    }

    @Nullable String department() {
        return body.text("department");
    }

    @Nullable String inspector() {
        return body.text("inspector");
    }

    /**
     * The step, without a place.
     *
     * @param file the case, whose limit says what an extension is counted in
     * @param department body to send it to; null for none
     * @param key idempotency key; null for none
     */
    CaseStep step(CaseFile file, @Nullable String department, @Nullable String key) {
        return new CaseStep(
                move(),
                revision(),
                body.text("reason"),
                department,
                inspector(),
                body.flag("result"),
                body.text("condition"),
                limit(),
                extension(file),
                null,
                key);
    }

    private @Nullable TimeLimit limit() {
        RequestJson limit = body.part("limit", "amount", "unit", "season");
        if (limit == null) {
            return null;
        }
        String unit = limit.getText("unit");
        LimitClass known =
                Arrays.stream(LimitClass.values())
                        .filter(c -> c.name().equals(unit))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        BadParameter.of(
                                                "limit.unit",
                                                unit,
                                                LocalText.of(
                                                        Arrays.toString(LimitClass.values())
                                                                + " 之一",
                                                        "one of "
                                                                + Arrays.toString(
                                                                        LimitClass.values()))));
        long amount = limit.getWhole("amount");
        if (amount < 1 || amount > TimeLimit.MOST) {
            throw BadParameter.of(
                    "limit.amount",
                    String.valueOf(amount),
                    LocalText.of("1–" + TimeLimit.MOST, "1 to " + TimeLimit.MOST));
        }
        return new TimeLimit((int) amount, known, limit.text("season"));
    }

    /** In units of the limit; minutes have to be whole units. */
    private @Nullable Integer extension(CaseFile file) {
        Long units = body.whole("extension");
        Long minutes = body.whole("extension_minutes");
        TimeLimit limit = file.limit();
        if (minutes != null && limit != null) {
            long one = limit.unit().unit().toMinutes();
            if (minutes % one != 0) {
                throw BadParameter.of(
                        "extension_minutes",
                        minutes.toString(),
                        LocalText.of(
                                "%d 的倍数（时限以%s计）".formatted(one, limit.unit().title().zh()),
                                "a multiple of %d (the limit is counted in %s)"
                                        .formatted(one, limit.unit().title().en())));
            }
            units = minutes / one;
        }
        return units == null ? null : (int) Math.max(-1, Math.min(units, TimeLimit.MOST + 1L));
    }
}
