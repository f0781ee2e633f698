package io.gridward.importer.fieldmap;

import io.gridward.core.layer.Layer;
import io.gridward.importer.survey.SurveyFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column each attribute of a layer is read from.
 *
 * @param layer what the rows are
 * @param preset name of the mapping that was used
 * @param header the file's column names
 * @param columns per attribute in catalogue order the number of its column, -1 when there is none
 * @param place where a row says its place; empty when the layer has shapes and the file none
 * @param ignored columns that mean nothing to the layer
 * @param applied columns that were taken because their names are alike
 * @param suggested what columns of {@code ignored} may mean; not taken
 */
public record FieldMap(
        Layer layer,
        String preset,
        List<String> header,
        List<Integer> columns,
        Optional<PlaceColumns> place,
        List<String> ignored,
        List<Suggestion> applied,
        List<Suggestion> suggested) {

    public FieldMap {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        ignored = List.copyOf(ignored);
        applied = List.copyOf(applied);
        suggested = List.copyOf(suggested);
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
        MappingChoice choice =
                new MappingChoice(Optional.ofNullable(preset), Optional.empty(), false);
        return new HeaderReading(layer, header, shapes, false).map(choice);
    }

    /**
     * The map of a file.
     *
     * @throws UnknownMapping when there is no mapping of that name, it is for another layer, or two
     *     columns mean the same
     */
    public static FieldMap of(Layer layer, SurveyFile file, MappingChoice choice) {
        return new HeaderReading(layer, file.header(), file.hasGeometry(), file.cutsNames())
                .map(choice);
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
