package io.gridward.importer.fieldmap;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.NoSuchLayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Saved mappings in a folder, one YAML file each: {@code name}, {@code layer} and {@code columns},
 * a list of column and meaning. Files are read with plain types only, few aliases and little depth.
 */
public final class MappingFiles {
    private static final int MOST_BYTES = 1 << 18;
    private static final int MOST_COLUMNS = 1_000;
    private static final String ENDING = ".yaml";

    private final Path folder;

    /** The mappings of a folder, which is made when one is saved. */
    public MappingFiles(Path folder) {
        this.folder = folder;
    }

    /** Names of the mappings there are, in order. */
    public List<String> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a mapping, whether it is there or not. */
    public Path file(String name) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")
                || MappingPreset.find(name).isPresent()) {
            throw UnknownMapping.badName(name);
        }
        return folder.resolve(name + ENDING);
    }

    /** True when there is a mapping of that name. */
    public boolean has(String name) {
        return list().contains(name);
    }

    /** Saves a mapping; one of that name is replaced. */
    public Path save(SavedMapping mapping) {
        Path file = file(mapping.name());
        Layer of = layer(file, mapping.layer());
        mapping.columns().values().forEach(meaning -> requireKnown(file, of, meaning));
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, text(mapping));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(SavedMapping mapping) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", mapping.name());
        document.put("layer", mapping.layer());
        document.put("columns", mapping.columns());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return new Yaml(new Representer(options), options).dump(document);
    }

    /**
     * Reads a mapping file.
     *
     * @throws UnknownMapping when it is missing, no such file, or names what there is not
     */
    public static SavedMapping read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw UnknownMapping.file(file, "没有这个文件", "no such file");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw UnknownMapping.file(file, "文件过大", "the file is too large");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(5);
            options.setNestingDepthLimit(8);
            options.setCodePointLimit(MOST_BYTES);
            return mapping(file, new Yaml(new SafeConstructor(options)).load(text));
        } catch (YAMLException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw UnknownMapping.file(file, "不是合法的 YAML: " + why, "no valid YAML: " + why);
        } catch (IOException e) {
            throw UnknownMapping.file(file, "无法读取（应为 UTF-8）", "cannot be read (UTF-8 is expected)");
        }
    }

    private static SavedMapping mapping(Path file, Object document) {
        if (!(document instanceof Map<?, ?> all)
                || !(all.get("layer") instanceof String layer)
                || !(all.get("columns") instanceof Map<?, ?> columns)
                || columns.size() > MOST_COLUMNS) {
            throw UnknownMapping.file(
                    file,
                    "应有 layer 和 columns（列名: 属性）",
                    "it is to have layer and columns (column: attribute)");
        }
        Layer of = layer(file, layer);
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Map.Entry<?, ?> column : columns.entrySet()) {
            String meaning = String.valueOf(column.getValue());
            requireKnown(file, of, meaning);
            meanings.put(String.valueOf(column.getKey()), meaning);
        }
        Object name = all.get("name");
        String title = String.valueOf(name == null ? file.getFileName() : name);
        return new SavedMapping(title, layer, meanings);
    }

    private static void requireKnown(Path file, Layer layer, String meaning) {
        boolean known =
                layer.find(meaning).isPresent()
                        || SavedMapping.PLACES.contains(meaning)
                        || meaning.equals(SavedMapping.NOTHING);
        if (!known) {
            throw UnknownMapping.file(
                    file,
                    "图层 %s 没有属性 “%s”".formatted(layer.name(), meaning),
                    "layer %s has no attribute '%s'".formatted(layer.name(), meaning));
        }
    }

    private static Layer layer(Path file, String name) {
        try {
            return PastCaseLayer.orOfCity(name);
        } catch (NoSuchLayer e) {
            throw UnknownMapping.file(file, "没有图层 " + name, "no layer " + name);
        }
    }
}
