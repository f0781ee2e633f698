package io.gridward.core.responsibility.circle;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.responsibility.city.PlaceRules;
import io.gridward.core.responsibility.city.Spot;
import io.gridward.core.responsibility.city.Subject;
import io.gridward.core.responsibility.lists.Body;
import org.jspecify.annotations.Nullable;

/** Asks who answers so many metres east and north of a point. */
final class Asking {
    private final PlaceRules rules;
    private final Spot probe;
    private final Subject subject;
    private final double lon;
    private final double lat;
    private final GroundMetric metric;

    Asking(PlaceRules rules, Spot probe, Spot at, Subject subject) {
        this.rules = rules;
        this.probe = probe;
        this.subject = subject;
        this.lon = at.lon();
        this.lat = at.lat();
        this.metric = GroundMetric.at(lat);
    }

    GroundMetric metric() {
        return metric;
    }

    /** True when strips of two lines can overlap where it was asked last. */
    boolean isAmongStrips() {
        return probe.lineCount() > 1;
    }

    @Nullable Body bodyAt(double east, double north) {
        probe.to(lon + east / metric.lonMetres(), lat + north / metric.latMetres());
        return rules.body(probe, subject);
    }
}
