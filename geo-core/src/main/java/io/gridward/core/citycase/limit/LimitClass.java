package io.gridward.core.citycase.limit;

import io.gridward.core.citycase.calendar.CountedTime;
import io.gridward.core.layer.LocalText;
import java.time.Duration;

/** How a time limit is counted (standards of GB/T 30428.8-2020 as local manuals apply them). */
public enum LimitClass {
    /** Clock hours, nights and holidays too. */
    URGENT_HOUR(CountedTime.Kind.EVERY_MINUTE, Duration.ofHours(1), "紧急工作时", "urgent hours"),
    /** Days of 24 clock hours. */
    URGENT_DAY(CountedTime.Kind.EVERY_MINUTE, Duration.ofDays(1), "紧急工作日", "urgent days"),
    /** Minutes of working hours. */
    WORK_MINUTE(CountedTime.Kind.WORKING_HOURS, Duration.ofMinutes(1), "工作分钟", "working minutes"),
    /** Hours of working hours. */
    WORK_HOUR(CountedTime.Kind.WORKING_HOURS, Duration.ofHours(1), "工作时", "working hours"),
    /** Working days of the calendar, each of 24 hours. */
    WORK_DAY(CountedTime.Kind.WORKING_DAYS, Duration.ofDays(1), "工作日", "working days");

    private final CountedTime.Kind counts;
    private final Duration unit;
    private final LocalText title;

    LimitClass(CountedTime.Kind counts, Duration unit, String zh, String en) {
        this.counts = counts;
        this.unit = unit;
        this.title = LocalText.of(zh, en);
    }

    /** Which minutes count. */
    public CountedTime.Kind counts() {
        return counts;
    }

    /** What one of it is. */
    public Duration unit() {
        return unit;
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }
}
