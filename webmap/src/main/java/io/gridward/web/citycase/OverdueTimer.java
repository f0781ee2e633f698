package io.gridward.web.citycase;

import io.gridward.core.citycase.Cases;
import io.gridward.core.store.StoreUnavailable;
import io.gridward.web.city.CityReady;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has it noted, again and again, that the time of cases has run out. */
@Component
class OverdueTimer {
    private static final Logger LOG = LoggerFactory.getLogger(OverdueTimer.class);
    private static final String EVERY = "#{@caseSettings.overdueCheckSeconds()}";

    private final Cases cases;
    private final CityReady city;

    OverdueTimer(Cases cases, CityReady city) {
        this.cases = cases;
        this.city = city;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY, timeUnit = TimeUnit.SECONDS)
    void note() {
        if (!city.isReached()) {
            return; // sample cases are walked through their past
        }
        try {
            int all = 0;
            for (int some = cases.noteOverdue(); some > 0; some = cases.noteOverdue()) {
                all += some;
            }
            if (all > 0) {
                LOG.info("the time of {} cases has run out", all);
            }
        } catch (StoreUnavailable e) {
            LOG.warn("cases are looked at again later, the store is away: {}", e.getMessage());
        }
    }
}
