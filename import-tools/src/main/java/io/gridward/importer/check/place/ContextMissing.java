package io.gridward.importer.check.place;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * In the place of Q15 where no surroundings were given: counts the rows that it would have asked,
 * so that a check that was not made is told and not taken for one that found nothing.
 */
public final class ContextMissing implements RowCheck {
    private final LongAdder rows = new LongAdder();

    @Override
    public void check(CheckedRow row) {
        String type = row.text("type_name");
        if (type != null && ContextCheck.concerns(type)) {
            rows.increment();
        }
    }

    /** What is told of the file at its end; empty when nothing in it is concerned. */
    public Optional<Detection> note() {
        long n = rows.sum();
        return n == 0
                ? Optional.empty()
                : Optional.of(
                        Detection.certain(
                                Aspect.CHECK,
                                "Q15",
                                LocalText.of(
                                        "未做：%d 行为井盖、灯、雨水箅、行道树或公交站，需用 --context 给出建筑、水面、道路"
                                                .formatted(n),
                                        "not made for %d rows of covers, lamps, gratings, street trees or bus stops: give buildings, water and roads with --context"
                                                .formatted(n))));
    }
}
