package io.gridward.core.responsibility;

import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.lists.Components;
import io.gridward.core.snapshot.Derived;
import io.gridward.core.snapshot.Moment;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Answers from what is held in memory; renewed with it. */
final class SnapshotLocator implements Locator {
    private static final String COMPONENT = "component";

    private final SnapshotFeatures held;
    private final Derived<Engine> engine;
    private final Derived<Components> components;
    private final AtomicReference<@Nullable Held> last = new AtomicReference<>();

    SnapshotLocator(SnapshotFeatures held) {
        this.held = held;
        this.engine =
                held.derive(
                        CityModel.LAYERS,
                        layers -> new Engine(CityModel.load(layers, Engine.LINES_BEYOND_METRES)),
                        (old, layers, changed) -> new Engine(old.model().renewed(layers)));
        this.components =
                held.derive(
                        Set.of(COMPONENT),
                        Components::held,
                        (old, layer, changed) ->
                                changed.few(COMPONENT)
                                        .map(keys -> Components.renewed(old, layer, keys))
                                        .orElseGet(() -> Components.held(layer)));
    }

    /** What is held at a moment, found once. */
    private record Held(Moment moment, Engine engine, Components components) {}

    private Held now() {
        Moment moment = held.now();
        Held known = last.get();
        if (known == null || known.moment() != moment) {
            known = new Held(moment, moment.get(engine), moment.get(components));
            last.set(known);
        }
        return known;
    }

    @Override
    public LocateAnswer locate(LocateQuestion question) {
        Held now = now();
        return now.engine().locate(question, now.components());
    }

    @Override
    public Decision decide(LocateQuestion question) {
        Held now = now();
        return now.engine().decide(question, now.components());
    }

    @Override
    public Locator frozen() {
        Held now = now();
        return now.engine().with(now.components());
    }
}
