package io.gridward.importer.delivery;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import io.gridward.importer.command.Gridward;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sample city in an embedded store of its own, worked on through the command line. */
final class CommandCity {
    private static final List<String> LAYERS =
            List.of(
                    "division",
                    "department",
                    "unit_grid",
                    "responsibility_zone",
                    "responsibility_line",
                    "management_zone",
                    "component",
                    "place",
                    "facility_rule");

    private final Path folder;

    /** What a command said and how it ended. */
    record Said(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    private CommandCity(Path folder) {
        this.folder = folder;
    }

    /** A city with nothing in it. */
    static CommandCity empty(Path folder) {
        return new CommandCity(folder);
    }

    /** Imports the sample city into a folder. */
    static CommandCity found(Path folder) {
        TestStores.putEmpty(folder.resolve("data/gridward.gpkg"));
        CommandCity city = empty(folder);
        for (String layer : LAYERS) {
            Said said = city.run("import", layer, samples("ulanhot-small/" + layer + ".csv"));
            if (said.exit() != Gridward.CLEAN) {
                throw new IllegalStateException(layer + ": " + said);
            }
        }
        return city;
    }

    /** A city with the same content, apart from this one. */
    CommandCity copy(Path to) {
        try {
            Files.createDirectories(to.resolve("data"));
            Files.copy(folder.resolve("data/gridward.gpkg"), to.resolve("data/gridward.gpkg"));
            return new CommandCity(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the samples that come with the project. */
    static Path samples(String name) {
        Path above = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(above.resolve("data-samples"))) {
            above = above.getParent();
        }
        return above.resolve("data-samples").resolve(name);
    }

    /** A file of the folder the city lies in. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Runs a command on the city; findings go into its folder {@code findings}. */
    Said run(Object... words) {
        List<String> arguments = new ArrayList<>();
        for (Object word : words) {
            arguments.add(word.toString());
        }
        if (!arguments.get(0).equals("mapping")) {
            arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        if (arguments.get(0).matches("import|check|activate")) {
            arguments.addAll(List.of("--findings", folder.resolve("findings").toString()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                Gridward.run(
                        arguments.toArray(String[]::new),
                        new PrintWriter(out),
                        new PrintWriter(err));
        return new Said(exit, out.toString(), err.toString());
    }

    /** What a layer holds today, by key. */
    Map<String, Feature> read(String layer) {
        Map<String, Feature> all = new HashMap<>();
        StoreAddress address =
                new StoreAddress.GeoPackageFile(folder.resolve("data/gridward.gpkg"));
        try (Store store = Store.open(address);
                FeatureStream stream =
                        StoredFeatures.in(store)
                                .read(
                                        FeatureQuery.of(
                                                LayerCatalog.city().get(layer), LocalDate.now()))) {
            stream.forEachRemaining(f -> all.put(f.key(), f));
        }
        return all;
    }
}
