package io.gridward.core.responsibility;

import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.lists.Components;
import io.gridward.core.snapshot.Derived;
import io.gridward.core.snapshot.Moment;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.util.Set;

/** Answers from what is held in memory; renewed with it. */
final class SnapshotLocator implements Locator {
    private final SnapshotFeatures held;
    private final Derived<Engine> engine;
    private final Derived<Components> components;

    SnapshotLocator(SnapshotFeatures held) {
        this.held = held;
        this.engine =
                held.derive(
                        CityModel.LAYERS,
                        layers -> new Engine(CityModel.load(layers, Engine.LINES_BEYOND_METRES)));
        this.components = held.derive(Set.of("component"), Components::held);
    }

    @Override
    public LocateAnswer locate(LocateQuestion question) {
        Moment now = held.now();
        return now.get(engine).locate(question, now.get(components));
    }

    @Override
    public Decision decide(LocateQuestion question) {
        Moment now = held.now();
        return now.get(engine).decide(question, now.get(components));
    }
}
