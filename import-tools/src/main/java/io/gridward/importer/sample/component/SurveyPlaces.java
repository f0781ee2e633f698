package io.gridward.importer.sample.component;

import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Dice;
import io.gridward.importer.sample.plan.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/**
 * Places for a survey: at the kerbs of one subdistrict's streets, each at least 3 m from all others
 * and clear of the edges of its grid. EPSG:4550, metres, rounded to millimetres.
 */
public final class SurveyPlaces {
    private static final double APART_METRES = 3;

    private final Ground ground;
    private final String subdistrict;
    private final Dice dice;
    private final Room room = new Room(APART_METRES);
    private final List<Stretch> stretches = new ArrayList<>();

    /** Places in a subdistrict by its 9-digit code. */
    public SurveyPlaces(Ground ground, String subdistrict, Dice dice) {
        this.ground = ground;
        this.subdistrict = subdistrict;
        this.dice = dice;
        for (var street : ground.streets()) {
            for (Stretch s : Stretch.of(street)) {
                if (ground.findGrid(s.at((s.from() + s.to()) / 2, 5))
                        .filter(g -> g.subdistrict().equals(subdistrict))
                        .isPresent()) {
                    stretches.add(s);
                }
            }
        }
    }

    /** The next place and its grid. */
    public Map.Entry<Coordinate, UnitGrid> next() {
        while (true) {
            Stretch s = dice.pick(stretches);
            double side = (s.halfWidth() + dice.between(-3, 3)) * (dice.chance(0.5) ? 1 : -1);
            Coordinate exact = s.at(dice.between(s.from(), s.to()), side);
            Coordinate at =
                    new Coordinate(
                            Math.round(exact.x * 1e3) / 1e3, Math.round(exact.y * 1e3) / 1e3);
            var grid =
                    ground.findClear(at)
                            .filter(g -> g.built() && g.subdistrict().equals(subdistrict));
            if (grid.isPresent() && room.take(at)) {
                return Map.entry(at, grid.get());
            }
        }
    }
}
