package io.gridward.web.city;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Whether the city is there: what works on it by itself waits for that. */
@Component
public final class CityReady {
    private final AtomicBoolean ready = new AtomicBoolean();

    /** From now on it is. */
    public void reached() {
        ready.set(true);
    }

    /** True once the sample city is loaded, or none is wanted. */
    public boolean isReached() {
        return ready.get();
    }
}
