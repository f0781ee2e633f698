package io.gridward.core.statistics.area;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is worked out when it is first asked for. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> work;
    private final AtomicReference<@Nullable T> done = new AtomicReference<>();

    Once(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public synchronized T get() {
        T known = done.get();
        if (known == null) {
            known = work.get();
            done.set(known);
        }
        return known;
    }
}
