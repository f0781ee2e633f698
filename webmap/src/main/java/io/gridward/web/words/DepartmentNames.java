package io.gridward.web.words;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Departments of today by code. */
@Component
public final class DepartmentNames {
    private final FeatureSource city;
    private final Clock clock;

    DepartmentNames(FeatureSource city, Clock clock) {
        this.city = city;
        this.clock = clock;
    }

    /** Names by code; a department without a name has its code. */
    public Map<String, String> list() {
        FeatureQuery all =
                FeatureQuery.of(LayerCatalog.city().get("department"), LocalDate.now(clock));
        Map<String, String> names = new TreeMap<>();
        try (FeatureStream stream = city.read(all)) {
            while (stream.hasNext()) {
                Feature one = stream.next();
                String name = one.text("name");
                names.put(one.key(), name == null ? one.key() : name);
            }
        }
        return names;
    }
}
