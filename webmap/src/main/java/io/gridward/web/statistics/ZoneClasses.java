package io.gridward.web.statistics;

import io.gridward.core.responsibility.LocateAnswer.ManagementZone;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.statistics.area.Unit;
import io.gridward.importer.locate.TypeFlags;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** The class of management zone that a grid lies in, by which its filed cases are scored. */
@Component
record ZoneClasses(TypeFlags locator) {
    private static final int OTHERS = 2;

    /** The class at a point within a unit; 2 where there is no zone. */
    int of(@Nullable Unit unit, LocalDate day) {
        if (unit == null) {
            return OTHERS;
        }
        Coordinate inside = unit.shape().getInteriorPoint().getCoordinate();
        ManagementZone zone =
                locator.locate(LocateQuestion.at(inside.x, inside.y, day)).managementZone();
        return zone != null && zone.zoneClass().equals("1") ? 1 : OTHERS;
    }
}
