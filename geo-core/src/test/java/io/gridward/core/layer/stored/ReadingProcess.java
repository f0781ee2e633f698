package io.gridward.core.layer.stored;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.FilterWords;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Another process that reads a whole layer with little memory; dies when it runs out of it. */
final class ReadingProcess {
    private static final String HEAP = "-Xmx32m";
    private static final Filter EVERYWHERE = Filter.bbox(new Envelope(100, 140, 30, 60));

    private ReadingProcess() {}

    /** Runs it; what it printed, or {@code out of memory}. */
    static String run(StoreAddress address, String way) throws IOException, InterruptedException {
        String where =
                address instanceof StoreAddress.PostgisServer server
                        ? server.url()
                        : ((StoreAddress.GeoPackageFile) address).file().toString();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReadingProcess.class.getName(),
                                where,
                                way)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        int status = process.waitFor();
        return said.contains("OutOfMemoryError") || status == 3 ? "out of memory" : said;
    }

    /** Runs in the other process. */
    public static void main(String[] arguments) {
        String where = arguments[0];
        StoreAddress address =
                where.startsWith("jdbc:")
                        ? new StoreAddress.PostgisServer(where, "", "")
                        : new StoreAddress.GeoPackageFile(Path.of(where));
        FeatureQuery all = FeatureQuery.of(CityFeatures.layer("component"), null);
        try (Store store = Store.open(address)) {
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
