package io.gridward.core.citycase.report;

import io.gridward.core.citycase.CasePlace;
import io.gridward.core.citycase.report.Whereabouts.AtPoint;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where cases of the past are by the lists of one day. The lists of today are asked: those of the
 * day a case came in need not be known.
 *
 * @param locator answers over the layers of the city
 * @param day the day whose lists are asked
 */
public record CaseSpots(Locator locator, LocalDate day) {

    /**
     * The place of a case.
     *
     * @param lon longitude in degrees, EPSG:4490
     * @param lat latitude in degrees, EPSG:4490
     * @param component code of the component it is about; null when none
     * @return empty when the point is in no unit grid
     */
    public Optional<CasePlace> find(
            double lon, double lat, String kind, String typeCode, @Nullable String component) {
        LocateAnswer answer =
                locator.locate(new LocateQuestion(lon, lat, kind, typeCode, component, day, null));
        if (answer.grid() == null) {
            return Optional.empty();
        }
        AtPoint point = new AtPoint(lon, lat, null, component);
        return Optional.of(Places.place(new Places.Spot(point, null), answer));
    }
}
