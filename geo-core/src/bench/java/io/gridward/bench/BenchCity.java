package io.gridward.bench;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.ShapeIndex;
import io.gridward.core.snapshot.ShapeIndex.Item;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The benchmark city as the server holds it: layers copied from the store into memory, and a
 * locator over them.
 *
 * @param held layers in memory
 * @param locator answers from them
 */
record BenchCity(SnapshotFeatures held, Locator locator) {
    /** A day on which every row of the city holds. */
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    /** Loads the city from a folder that holds {@code gridward.gpkg}. */
    static BenchCity load(Path folder) {
        SnapshotFeatures held = hold(folder);
        return new BenchCity(held, Locator.over(held));
    }

    /** Its layers alone. */
    static SnapshotFeatures hold(Path folder) {
        Path file = folder.resolve("gridward.gpkg");
        try (Store store = Store.open(new StoreAddress.GeoPackageFile(file))) {
            return SnapshotFeatures.load(
                    StoredFeatures.in(store), v -> Set.of(), LayerCatalog.city().list());
        }
    }

    /** Shapes of a layer. */
    static List<Item> listAreas(FeatureSource source, String layer) {
        List<Item> areas = new ArrayList<>();
        try (FeatureStream rows =
                source.read(FeatureQuery.of(LayerCatalog.city().get(layer), DAY))) {
            rows.forEachRemaining(f -> areas.add(area(f)));
        }
        return areas;
    }

    private static Item area(Feature feature) {
        return Item.area(Objects.requireNonNull(feature.geometry()));
    }

    /** An index of the unit grids alone. */
    ShapeIndex grids() {
        return ShapeIndex.of(listAreas(held, "unit_grid"));
    }

    /**
     * Questions of a file with the columns {@code lon,lat,kind,type}. Equal words are one object, so
     * that fetching them from memory is not timed: a door has just read them.
     */
    static LocateQuestion[] questions(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(BenchCity::question)
                    .toArray(LocateQuestion[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocateQuestion question(String line) {
        String[] cells = line.split(",", -1);
        return new LocateQuestion(
                Double.parseDouble(cells[0]),
                Double.parseDouble(cells[1]),
                cells[2].isEmpty() ? null : cells[2].intern(),
                cells[3].isEmpty() ? null : cells[3].intern(),
                null,
                DAY,
                null);
    }
}
