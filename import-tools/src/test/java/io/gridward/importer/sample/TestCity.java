package io.gridward.importer.sample;

import io.gridward.importer.sample.city.Departments;
import io.gridward.importer.sample.city.Row;
import io.gridward.importer.sample.ground.Ground;
import java.util.List;

/** The documented city and one of another seed, drawn once for all tests. */
public final class TestCity {
    private TestCity() {}

    private static final class Documented {
        private static final City CITY = City.draw(SampleCity.DEFAULT_SEED);
    }

    private static final class Other {
        private static final Ground GROUND = Ground.draw(4);
    }

    static City city() {
        return Documented.CITY;
    }

    public static Ground ground() {
        return city().ground();
    }

    public static Ground otherGround() {
        return Other.GROUND;
    }

    public static Departments departments() {
        return city().departments();
    }

    public static List<Row> rows(String layer) {
        return city().rows(layer);
    }
}
