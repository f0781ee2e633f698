package io.gridward.importer.fieldmap;

import io.gridward.core.layer.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column each attribute of a layer is read from.
 *
 * @param layer what the rows are
 * @param preset name of the built-in mapping that was used
 * @param header the file's column names
 * @param columns per attribute in catalogue order the number of its column, -1 when there is none
 * @param place where a row says its place; empty when the layer has shapes and the file none
 * @param ignored columns that mean nothing to the layer
 */
public record FieldMap(
        Layer layer,
        String preset,
        List<String> header,
        List<Integer> columns,
        Optional<PlaceColumns> place,
        List<String> ignored) {

    public FieldMap {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        ignored = List.copyOf(ignored);
    }

    /**
     * The map of a header.
     *
     * @param layer what the rows are
     * @param header the file's column names
     * @param shapes whether rows carry shapes apart from their cells
     * @param preset built-in mapping when the person states one, else null to take the one that
     *     knows most of the columns
     * @throws UnknownMapping when there is no mapping of that name, or two columns mean the same
     */
    public static FieldMap of(
            Layer layer, List<String> header, boolean shapes, @Nullable String preset) {
        MappingPreset taken =
                preset == null
                        ? detect(layer, header)
                        : MappingPreset.find(preset)
                                .orElseThrow(() -> UnknownMapping.named(preset));
        Optional<PlaceColumns> place = place(layer, header, shapes);
        int[] columns = new int[layer.attributes().size()];
        Arrays.fill(columns, -1);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int attribute = layer.indexOf(meaning(taken, layer, header.get(i)).orElse(""));
            int column = i;
            if (attribute < 0) {
                if (place.filter(p -> p.uses(column)).isEmpty()) {
                    ignored.add(header.get(i));
                }
            } else if (columns[attribute] >= 0) {
                throw UnknownMapping.twice(
                        layer.attributes().get(attribute).name(),
                        header.get(columns[attribute]),
                        header.get(i));
            } else {
                columns[attribute] = i;
            }
        }
        return new FieldMap(
                layer,
                taken.title(),
                header,
                Arrays.stream(columns).boxed().toList(),
                place,
                ignored);
    }

    private static MappingPreset detect(Layer layer, List<String> header) {
        return Arrays.stream(MappingPreset.values())
                .max(Comparator.comparingLong(p -> known(p, layer, header)))
                .filter(p -> known(p, layer, header) > 0)
                .orElse(MappingPreset.NAMES);
    }

    private static long known(MappingPreset preset, Layer layer, List<String> header) {
        return header.stream().filter(h -> preset.attributeOf(layer, h).isPresent()).count();
    }

    /** What a column means: the preset knows best, then its plain and its Chinese name. */
    private static Optional<String> meaning(MappingPreset preset, Layer layer, String column) {
        return preset.attributeOf(layer, column)
                .or(() -> MappingPreset.NAMES.attributeOf(layer, column))
                .or(() -> MappingPreset.CHINESE.attributeOf(layer, column));
    }

    private static Optional<PlaceColumns> place(Layer layer, List<String> header, boolean shapes) {
        if (!layer.published()) {
            return Optional.of(new PlaceColumns.None());
        }
        return shapes ? Optional.of(new PlaceColumns.Shape()) : PlaceColumns.find(header);
    }

    /** Column number of an attribute in catalogue order, -1 when the file has none. */
    public int column(int attribute) {
        return columns.get(attribute);
    }

    /** True when the file has a column for the attribute. */
    public boolean has(String attribute) {
        int i = layer.indexOf(attribute);
        return i >= 0 && columns.get(i) >= 0;
    }

    /**
     * The file's own name for an attribute or for its place ({@code lon}, {@code x}, {@code geom});
     * empty when it has none, as for values that are derived.
     */
    public Optional<String> findColumn(String attribute) {
        int i = layer.indexOf(attribute);
        if (i >= 0) {
            int column = columns.get(i);
            return column < 0 ? Optional.empty() : Optional.of(header.get(column).strip());
        }
        return place.map(PlaceColumns::describe).filter(names -> !names.isEmpty());
    }
}
