package io.gridward.core.layer.stored;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.FilterWords;
import io.gridward.core.store.OtherProcess;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/** Another process that reads a whole layer with little memory; dies when it runs out of it. */
final class ReadingProcess {
    private static final String HEAP = "-Xmx32m";
    private static final Filter EVERYWHERE = Filter.bbox(new Envelope(100, 140, 30, 60));

    private ReadingProcess() {}

    /** Runs it; what it printed, or {@code out of memory}. */
    static String run(StoreAddress address, String way) {
        try (OtherProcess process = OtherProcess.start(HEAP, ReadingProcess.class, address, way)) {
            String said = process.said().lines().collect(Collectors.joining());
            int status = process.end();
            return said.contains("OutOfMemoryError") || status == 3 ? "out of memory" : said;
        }
    }

    /** Runs in the other process. */
    public static void main(String[] arguments) {
        FeatureQuery all = FeatureQuery.of(CityFeatures.layer("component"), null);
        try (Store store = Store.open(OtherProcess.store(arguments))) {
            FeatureSource source = StoredFeatures.in(store);
            System.out.print(arguments[1].equals("hold") ? held(source, all) : read(source, all));
        }
    }

    /** Rows by key, sorted by the database, filtered in the stream, of a last page; a count. */
    private static List<Long> read(FeatureSource source, FeatureQuery all) {
        FeatureQuery filtered = all.where(EVERYWHERE);
        Filter counted = FilterWords.not(Filter.and(EVERYWHERE, Filter.equal("code", "x")));
        return List.of(
                rows(source, all),
                rows(source, all.sortedBy(List.of(new SortKey("name", false)))),
                rows(source, filtered),
                rows(source, filtered.page(99_000, 5_000)),
                source.count(all.where(counted)));
    }

    private static long rows(FeatureSource source, FeatureQuery query) {
        long rows = 0;
        try (FeatureStream stream = source.read(query)) {
            for (; stream.hasNext(); rows++) {
                stream.next();
            }
        }
        return rows;
    }

    /** What a stream must not do. */
    private static long held(FeatureSource source, FeatureQuery query) {
        List<Feature> all = new ArrayList<>();
        try (FeatureStream stream = source.read(query)) {
            stream.forEachRemaining(all::add);
        }
        return all.size();
    }
}
