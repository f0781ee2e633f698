package io.gridward.web.citycase;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.calendar.Calendars;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.Light;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** How the clocks of cases stand at one moment; each calendar is read once. */
public final class Lights {
    private final Calendars calendars;
    private final OffsetDateTime now;
    private final Map<Long, WorkingCalendar> known = new HashMap<>();

    Lights(Calendars calendars, OffsetDateTime now) {
        this.calendars = calendars;
        this.now = now;
    }

    /** How the clock of a case stands. */
    public Light of(CaseFile file) {
        Long version = file.number(CaseField.CALENDAR);
        if (version == null) {
            return Light.NONE; // nothing was counted for it yet
        }
        return file.light(now, known.computeIfAbsent(version, calendars::get));
    }
}
