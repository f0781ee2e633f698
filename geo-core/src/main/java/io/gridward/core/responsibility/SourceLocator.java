package io.gridward.core.responsibility;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.lists.Components;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Answers from a model that is made again, by one caller, when the data version has moved. */
final class SourceLocator implements Locator {
    private final FeatureSource source;
    private final AtomicReference<@Nullable Held> current = new AtomicReference<>();
    private final ReentrantLock loading = new ReentrantLock();

    SourceLocator(FeatureSource source) {
        this.source = source;
    }

    private record Held(long version, Engine engine) {}

    @Override
    public LocateAnswer locate(LocateQuestion question) {
        return frozen().locate(question);
    }

    @Override
    public Decision decide(LocateQuestion question) {
        return frozen().decide(question);
    }

    @Override
    public Locator frozen() {
        return engine().with(Components.in(source));
    }

    private Engine engine() {
        Held held = current.get();
        if (held == null) {
            return first();
        }
        long version = source.version();
        if (held.version() != version && loading.tryLock()) {
            try {
                held = load(version);
            } finally {
                loading.unlock();
            }
        }
        return held.engine();
    }

    private Engine first() {
        loading.lock();
        try {
            Held held = current.get();
            return held == null ? load(source.version()).engine() : held.engine();
        } finally {
            loading.unlock();
        }
    }

    private Held load(long version) {
        Engine engine = new Engine(CityModel.load(source, Engine.LINES_BEYOND_METRES));
        Held held = new Held(version, engine);
        current.set(held);
        return held;
    }
}
