package io.gridward.importer.samplecase;

import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.report.Whereabouts;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Where and what sample cases are: at components, and of matters as the season brings them. */
final class SampleSpots {
    private static final String SNOW = "10001";
    private static final Set<Month> WINTER =
            EnumSet.of(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY, Month.FEBRUARY, Month.MARCH);
    private static final int COMPONENTS_OF_TEN = 4;
    private static final int SNOW_OF_TEN = 4;
    private static final int MOST_SPOTS = 2_000;

    private final List<Feature> components;
    private final List<Feature> grids;
    private final List<String> matters;
    private final Random random;

    SampleSpots(FeatureSource city, TimeLimits limits, LocalDate today, Random random) {
        this.random = random;
        this.components =
                some(city, "component", today).stream()
                        .filter(c -> TypeCatalog.GBT_47678_5_2026.equals(c.text("scheme")))
                        .toList();
        this.grids = some(city, "unit_grid", today);
        this.matters =
                limits.list().stream()
                        .filter(c -> c.kind().equals(TypeCatalog.MATTER))
                        .map(FilingCondition::code2026)
                        .filter(c -> c != null && !c.equals(SNOW))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** What is reported, and where. */
    record Spot(Whereabouts where, String kind, String type, @Nullable String address) {}

    private static List<Feature> some(FeatureSource city, String layer, LocalDate today) {
        FeatureQuery all = FeatureQuery.of(LayerCatalog.city().get(layer), today);
        long step = Math.max(1, city.count(all) / MOST_SPOTS);
        List<Feature> some = new ArrayList<>();
        try (FeatureStream stream = city.read(all)) {
            for (long i = 0; stream.hasNext(); i++) {
                Feature one = stream.next();
                if (i % step == 0 && one.geometry() != null) {
                    some.add(one);
                }
            }
        }
        return some;
    }

    boolean isEmpty() {
        return grids.isEmpty();
    }

    Spot draw(LocalDate day) {
        if (!components.isEmpty() && random.nextInt(10) < COMPONENTS_OF_TEN) {
            Feature one = components.get(random.nextInt(components.size()));
            String type = String.valueOf(one.text("type_code"));
            return new Spot(
                    new Whereabouts.AtComponent(one.key()), TypeCatalog.COMPONENT, type, null);
        }
        Feature grid = grids.get(random.nextInt(grids.size()));
        Coordinate at = grid.geometry().getInteriorPoint().getCoordinate();
        boolean snow = WINTER.contains(day.getMonth()) && random.nextInt(10) < SNOW_OF_TEN;
        String type = snow ? SNOW : matters.get(random.nextInt(matters.size()));
        return new Spot(
                new Whereabouts.AtPoint(at.x, at.y, 10.0, null),
                TypeCatalog.MATTER,
                type,
                grid.text("community_name"));
    }
}
