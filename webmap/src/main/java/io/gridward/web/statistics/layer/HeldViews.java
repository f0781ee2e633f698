package io.gridward.web.statistics.layer;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LocalText;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.statistics.ClassBreaks;
import io.gridward.core.statistics.ClassMethod;
import io.gridward.core.statistics.area.AreaSet;
import io.gridward.core.statistics.area.StatisticsLayer;
import io.gridward.ogc.style.Condition;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.graded.ClassStyle;
import io.gridward.web.statistics.Counting;
import io.gridward.web.statistics.Group;
import io.gridward.web.statistics.StatisticsQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The last few states of the layer {@code grid_statistics}, so that a map of many pictures counts
 * once. One is as good as new while no case and no boundary changed, for a minute at most, as what
 * is overdue grows by itself. Safe for use by many threads.
 */
@Component
final class HeldViews {
    private static final int MOST = 12;

    private final Counting counting;
    private final Clock clock;
    private final Map<Key, View> views =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, View> eldest) {
                    return size() > MOST;
                }
            };

    private record Key(StatisticsQuery query, long cases, AreaSet areas, Instant minute) {}

    HeldViews(Counting counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    /** The layer as a question wants it. */
    View of(StatisticsQuery query) {
        Key key =
                new Key(
                        query,
                        counting.version(),
                        counting.areas(query),
                        clock.instant().truncatedTo(ChronoUnit.MINUTES));
        synchronized (views) {
            View known = views.get(key);
            if (known == null) {
                known = new View(rows(query));
                views.put(key, known);
            }
            return known;
        }
    }

    private List<Feature> rows(StatisticsQuery query) {
        List<Feature> rows = new ArrayList<>();
        for (Group group : counting.count(query, StatisticsLayer.COUNTS)) {
            String code = group.codes().get(0);
            if (!code.isEmpty()) { // in no unit
                rows.add(
                        StatisticsLayer.row(
                                query.by().get(0),
                                code,
                                group.names().get(0),
                                group.indices(),
                                group.unit(),
                                query.from(),
                                query.to()));
            }
        }
        return rows;
    }

    /** The layer at one moment, with its styles by number of classes. */
    static final class View {
        private static final Map<String, LocalText> VALUES = new LinkedHashMap<>();
        private static final ClassStyle.Nothing NO_CASE =
                new ClassStyle.Nothing(
                        LocalText.of("无案卷", "No cases"), new Condition.Equal("cases", "0"));

        static {
            for (String name :
                    new String[] {
                        "cases", "density", "closed", "overdue", "rate_closed", "rate_on_time"
                    }) {
                VALUES.put(name, StatisticsLayer.get().get(name).title());
            }
        }

        private final List<Feature> list;
        private final SnapshotFeatures rows;
        private final Map<Integer, List<LayerStyle>> styles = new ConcurrentHashMap<>();

        View(List<Feature> list) {
            this.list = List.copyOf(list);
            this.rows = SnapshotFeatures.of(Map.of(StatisticsLayer.get(), list));
        }

        FeatureSource rows() {
            return rows;
        }

        /** Every value in classes of every method; the first is that of cases by quantiles. */
        List<LayerStyle> styles(int classes) {
            return styles.computeIfAbsent(classes, this::made);
        }

        private List<LayerStyle> made(int classes) {
            List<LayerStyle> all = new ArrayList<>();
            all.add(style(StatisticsLayer.NAME, "cases", ClassMethod.QUANTILE, classes));
            for (String value : VALUES.keySet()) {
                for (ClassMethod method : ClassMethod.values()) {
                    all.add(style(value + "_" + method.code(), value, method, classes));
                }
            }
            return List.copyOf(all);
        }

        private LayerStyle style(String name, String value, ClassMethod method, int classes) {
            boolean rate = value.startsWith("rate_");
            ClassBreaks breaks =
                    ClassBreaks.of(StatisticsLayer.values(list, value), method, classes);
            LocalText title = VALUES.getOrDefault(value, method.title());
            return new ClassStyle(
                            StatisticsLayer.get(), value, rate, rate ? nothingDue(value) : NO_CASE)
                    .of(
                            name,
                            LocalText.of(
                                    "%s（%s）".formatted(title.zh(), method.title().zh()),
                                    "%s (%s)".formatted(title.en(), method.title().en())),
                            breaks);
        }

        private static ClassStyle.Nothing nothingDue(String rate) {
            return new ClassStyle.Nothing(
                    LocalText.of("无应结案卷", "None due"),
                    new Condition.None(List.of(new Condition.Prefix(rate, ""))));
        }
    }
}
