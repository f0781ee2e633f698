package io.gridward.importer;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Store;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.load.Importer;
import io.gridward.importer.load.Progress;
import io.gridward.importer.load.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A city of round numbers in the store of a test: the county is 122.0–122.2 E, 46.0–46.2 N, its one
 * community the south-west quarter; sixteen grids of 0.005° lie on 122.04–122.06 E, 46.04–46.06 N,
 * numbered from the south-west, eastward first.
 */
public record TestCity(Store store, Path folder) {
    /** The day on which everything is imported if nothing else is said. */
    public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    /** Columns of {@link #component}. */
    public static final String COMPONENTS =
            "code,name,competent_code,competent_name,owner_code,grid_code,state,initial_date,"
                    + "change_date,remark,lon,lat";

    private static final String COMMUNITY = "152201003001";
    private static final int GRIDS_A_SIDE = 4;
    private static final double GRID_DEGREES = 0.005;

    /** A run and what it found: {@code row check fault attribute}. */
    public record Run(ImportReport report, List<String> findings) {
        /** The batch that was published. */
        public Batch batch() {
            return report.batch().orElseThrow();
        }

        /** {@code added/changed/unchanged}. */
        public String changes() {
            return "%d/%d/%d".formatted(batch().added(), batch().changed(), batch().unchanged());
        }
    }

    /** Divisions, departments and grids. */
    public TestCity found() {
        load("division", divisions());
        load("department", departments());
        load("unit_grid", grids());
        return this;
    }

    /** A county, a subdistrict and a community. */
    public static List<String> divisions() {
        return List.of(
                "code,name,level,parent_code,wkt",
                "152201,乌兰浩特市,county,," + box(122.0, 46.0, 122.2, 46.2),
                "152201003,兴安街道,subdistrict,152201," + box(122.0, 46.0, 122.1, 46.2),
                COMMUNITY + ",富民社区,community,152201003," + box(122.0, 46.0, 122.1, 46.1));
    }

    /** Three departments. */
    public static List<String> departments() {
        return List.of("code,name", "D1,市水务局", "D2,市住建局", "D3,供热公司");
    }

    /** The grids, with no more than code and shape. */
    public static List<String> grids() {
        List<String> lines = new ArrayList<>(List.of("code,wkt"));
        for (int i = 0; i < GRIDS_A_SIDE * GRIDS_A_SIDE; i++) {
            double west = 122.04 + i % GRIDS_A_SIDE * GRID_DEGREES;
            double south = 46.04 + i / GRIDS_A_SIDE * GRID_DEGREES;
            lines.add(
                    grid(i + 1)
                            + ","
                            + box(west, south, west + GRID_DEGREES, south + GRID_DEGREES));
        }
        return lines;
    }

    /** Code of a grid, 1 to 16. */
    public static String grid(int number) {
        return "%s%03d".formatted(COMMUNITY, number);
    }

    /** A rectangle as a CSV cell. */
    public static String box(double west, double south, double east, double north) {
        return "\"POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))\""
                .formatted(round(west), round(south), round(east), round(north));
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    /** A good water-supply cover, 5 m from its neighbours; the first seventy lie in grid 1. */
    public static String component(int number) {
        return "15220101001%06d,供水井盖,D1,,,,完好,20200101,,,%.6f,%.6f"
                .formatted(
                        number,
                        122.0401 + number % 300 * 0.000066,
                        46.0401 + number / 300 * 0.000059);
    }

    /** Header and components 1 to n. */
    public static List<String> components(int n) {
        List<String> lines = new ArrayList<>(List.of(COMPONENTS));
        for (int i = 1; i <= n; i++) {
            lines.add(component(i));
        }
        return lines;
    }

    /** Imports lines as a UTF-8 CSV as of {@link #TODAY}. */
    public Run load(String layer, List<String> lines) {
        return load(plan(layer, write(layer + ".csv", lines)));
    }

    /** The same with single lines. */
    public Run load(String layer, String... lines) {
        return load(layer, List.of(lines));
    }

    /** Runs a plan. */
    public Run load(ImportPlan plan) {
        Recorder recorder = new Recorder();
        ImportReport report =
                Importer.into(store, StoredFeatures.in(store)).run(plan, recorder, Progress.NONE);
        return new Run(report, recorder.findings());
    }

    /** Checks lines without storing them. */
    public Run check(String layer, List<String> lines) {
        return load(plan(layer, write(layer + ".csv", lines)).onlyChecking());
    }

    /** A run as of {@link #TODAY}. */
    public static ImportPlan plan(String layer, Path file) {
        return new ImportPlan(
                layer(layer),
                file,
                ReadOptions.NONE,
                TODAY,
                TODAY,
                ImportPlan.Fate.PUBLISHED,
                BatchRequest.Mode.UPSERT,
                "tester");
    }

    /** A layer of the catalogue. */
    public static Layer layer(String name) {
        return LayerCatalog.city().get(name);
    }

    /** Writes a file of lines. */
    public Path write(String name, List<String> lines) {
        return write(name, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /** Writes a file in an encoding. */
    public Path write(String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a layer holds on a day, null for all versions. */
    public List<Feature> list(String layer, @Nullable LocalDate day) {
        List<Feature> all = new ArrayList<>();
        try (FeatureStream stream =
                StoredFeatures.in(store).read(FeatureQuery.of(layer(layer), day))) {
            stream.forEachRemaining(all::add);
        }
        return all;
    }

    /**
     * Some attributes of what a layer holds on {@link #TODAY}, parted by blanks, {@code -} absent.
     */
    public List<String> lines(String layer, String... attributes) {
        return list(layer, TODAY).stream()
                .map(
                        f ->
                                Arrays.stream(attributes)
                                        .map(f::value)
                                        .map(v -> v == null ? "-" : v.toString())
                                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    /** The store's data version. */
    public long version() {
        return ChangeFeed.of(store).version();
    }

    /** All batches, newest first. */
    public List<Batch> batches() {
        return Batches.in(store).list();
    }
}
