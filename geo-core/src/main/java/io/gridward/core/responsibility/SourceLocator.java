package io.gridward.core.responsibility;

import io.gridward.core.layer.FeatureSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Answers from indexes that are made again, by one caller, when the data version has moved. */
final class SourceLocator implements Locator {
    private final FeatureSource source;
    private final AtomicReference<@Nullable CityAreas> current = new AtomicReference<>();
    private final ReentrantLock loading = new ReentrantLock();

    SourceLocator(FeatureSource source) {
        this.source = source;
    }

    @Override
    public LocateAnswer locate(LocateQuestion question) {
        return new Inquiry(areas(), source, question).answer();
    }

    @Override
    public Decision decide(LocateQuestion question) {
        LocateAnswer a = locate(question);
        LocateAnswer.Responsible r = a.responsible();
        return new Decision(
                a.grid(),
                a.community(),
                a.subdistrict(),
                r == null ? null : r.departmentCode(),
                r == null ? null : r.rule(),
                r == null ? null : r.rowId(),
                a.flags());
    }

    private CityAreas areas() {
        CityAreas held = current.get();
        if (held == null) {
            return first();
        }
        if (held.version() != source.version() && loading.tryLock()) {
            try {
                current.set(CityAreas.load(source));
            } finally {
                loading.unlock();
            }
        }
        return current.get();
    }

    private CityAreas first() {
        loading.lock();
        try {
            CityAreas held = current.get();
            if (held == null) {
                held = CityAreas.load(source);
                current.set(held);
            }
            return held;
        } finally {
            loading.unlock();
        }
    }
}
