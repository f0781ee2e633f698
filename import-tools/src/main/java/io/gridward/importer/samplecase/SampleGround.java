package io.gridward.importer.samplecase;

import io.gridward.core.citycase.CasePlace;
import io.gridward.core.citycase.report.CaseSpots;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.importer.samplecase.SampleTopics.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where things happen in the sample city: at components of their type, near what stands in the
 * streets, more around some hot spots, and some along the edges of responsibility zones. All points
 * are EPSG:4490, x = longitude.
 */
final class SampleGround {
    private static final double DEGREES_A_METRE_EAST = 1 / 77_300.0; // at 46° N
    private static final double DEGREES_A_METRE_NORTH = 1 / 111_200.0;
    private static final int HOT_SPOTS = 7;
    private static final int HOT_OF_HUNDRED = 30;
    private static final int EDGE_OF_HUNDRED = 12;
    private static final double HOT_METRES = 160;
    private static final double STREET_METRES = 25;
    private static final double EDGE_METRES = 12;
    private static final double BESIDE_METRES = 35;
    private static final int TRIES = 8;

    private final Locator locator;
    private final LocalDate today;
    private final CaseSpots spots;
    private final Map<String, List<Feature>> components = new HashMap<>();
    private final List<Coordinate> streets = new ArrayList<>();
    private final List<Coordinate> edges = new ArrayList<>();
    private final List<Coordinate> hot = new ArrayList<>();
    private final Random random;

    /**
     * What is done there.
     *
     * @param place where, and who answers
     * @param beside body that answers a few steps away for the same; null when it is the same
     */
    record Spot(CasePlace place, @Nullable String beside) {}

    SampleGround(FeatureSource city, Locator locator, LocalDate today, Random random) {
        this.locator = locator;
        this.today = today;
        this.spots = new CaseSpots(locator, today);
        this.random = random;
        each(city, "component", this::keep);
        each(
                city,
                "responsibility_zone",
                f -> edges.addAll(List.of(f.geometry().getCoordinates())));
        for (int i = 0; i < HOT_SPOTS && !streets.isEmpty(); i++) {
            hot.add(streets.get(random.nextInt(streets.size())));
        }
    }

    private void each(FeatureSource city, String layer, Consumer<Feature> taker) {
        FeatureQuery all = FeatureQuery.of(LayerCatalog.city().get(layer), today);
        try (FeatureStream stream = city.read(all)) {
            while (stream.hasNext()) {
                Feature one = stream.next();
                if (one.geometry() != null && !one.geometry().isEmpty()) {
                    taker.accept(one);
                }
            }
        }
    }

    private void keep(Feature component) {
        streets.add(component.geometry().getInteriorPoint().getCoordinate());
        if (TypeCatalog.GBT_47678_5_2026.equals(component.text("scheme"))) {
            components
                    .computeIfAbsent(
                            String.valueOf(component.text("type_code")), t -> new ArrayList<>())
                    .add(component);
        }
    }

    /** True when nothing stands anywhere. */
    boolean isEmpty() {
        return streets.isEmpty();
    }

    /** Types of the components that are there. */
    Set<String> types() {
        return components.keySet();
    }

    /** A place for something; empty when none was found that is in a grid and somebody's. */
    Optional<Spot> draw(Topic topic) {
        for (int i = 0; i < TRIES; i++) {
            Optional<CasePlace> place =
                    topic.kind().equals(TypeCatalog.COMPONENT)
                            ? atComponent(topic)
                            : atPoint(topic, point());
            if (place.isPresent() && place.get().departmentCode() != null) {
                return Optional.of(new Spot(place.get(), beside(place.get(), topic)));
            }
        }
        return Optional.empty();
    }

    private Optional<CasePlace> atComponent(Topic topic) {
        List<Feature> some = components.get(topic.type());
        Feature one = some.get(random.nextInt(some.size()));
        Coordinate at = one.geometry().getInteriorPoint().getCoordinate();
        return spots.find(at.x, at.y, topic.kind(), topic.type(), one.key());
    }

    private Optional<CasePlace> atPoint(Topic topic, Coordinate at) {
        return spots.find(at.x, at.y, topic.kind(), topic.type(), null);
    }

    private Coordinate point() {
        int where = random.nextInt(100);
        if (where < HOT_OF_HUNDRED) {
            // the first is the worst
            int which = Math.min(random.nextInt(hot.size()), random.nextInt(hot.size()));
            return near(hot.get(which), HOT_METRES);
        }
        if (where < HOT_OF_HUNDRED + EDGE_OF_HUNDRED && edges.size() > 1) {
            int i = random.nextInt(edges.size() - 1);
            Coordinate a = edges.get(i);
            Coordinate b = edges.get(i + 1);
            double t = random.nextDouble();
            Coordinate on = new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
            return near(a.distance(b) < 0.01 ? on : a, EDGE_METRES);
        }
        return near(streets.get(random.nextInt(streets.size())), STREET_METRES);
    }

    private Coordinate near(Coordinate at, double metres) {
        return moved(at.x, at.y, random.nextGaussian() * metres, random.nextGaussian() * metres);
    }

    /** Seven digits, some centimetres, as devices tell. */
    private static Coordinate moved(double x, double y, double east, double north) {
        return new Coordinate(
                Math.round((x + east * DEGREES_A_METRE_EAST) * 1e7) / 1e7,
                Math.round((y + north * DEGREES_A_METRE_NORTH) * 1e7) / 1e7);
    }

    private @Nullable String beside(CasePlace place, Topic topic) {
        if (place.componentCode() != null) {
            return null;
        }
        for (int i = 0; i < 4; i++) {
            double east = i == 0 ? BESIDE_METRES : i == 1 ? -BESIDE_METRES : 0;
            double north = i == 2 ? BESIDE_METRES : i == 3 ? -BESIDE_METRES : 0;
            Coordinate at = moved(place.lon(), place.lat(), east, north);
            String other =
                    locator.decide(
                                    new LocateQuestion(
                                            at.x,
                                            at.y,
                                            topic.kind(),
                                            topic.type(),
                                            null,
                                            today,
                                            null))
                            .departmentCode();
            if (other != null && !other.equals(place.departmentCode())) {
                return other;
            }
        }
        return null;
    }
}
