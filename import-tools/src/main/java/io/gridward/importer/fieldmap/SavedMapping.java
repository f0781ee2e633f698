package io.gridward.importer.fieldmap;

import io.gridward.core.layer.Layer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping that a person saved for the files of one contractor; as a file, YAML 1.1.
 *
 * @param name what it is called
 * @param layer name of the layer it is for
 * @param columns per column of the file an attribute of the layer, one of {@link #PLACES}, or
 *     {@link #NOTHING}
 */
public record SavedMapping(String name, String layer, Map<String, String> columns)
        implements ColumnMeanings {

    /** Words for columns that say the place. */
    public static final Set<String> PLACES = Set.of("lon", "lat", "x", "y", "wkt");

    /** Word for a column that is left aside. */
    public static final String NOTHING = "-";

    public SavedMapping {
        Map<String, String> plain = new LinkedHashMap<>();
        columns.forEach((column, meaning) -> plain.put(plain(column), meaning));
        columns = java.util.Collections.unmodifiableMap(plain);
    }

    /** The mapping of a header as it was understood, with what the person said of columns. */
    public static SavedMapping of(String name, FieldMap map, Map<String, String> stated) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < map.header().size(); i++) {
            String column = map.header().get(i);
            int attribute = map.columns().indexOf(i);
            if (attribute >= 0) {
                columns.put(column, map.layer().attributes().get(attribute).name());
            } else {
                int number = i;
                map.place()
                        .flatMap(place -> place.wordFor(number))
                        .ifPresent(word -> columns.put(column, word));
            }
        }
        SavedMapping understood = new SavedMapping(name, map.layer().name(), columns);
        Map<String, String> all = new LinkedHashMap<>(understood.columns());
        stated.forEach((column, meaning) -> all.put(plain(column), meaning));
        return new SavedMapping(name, map.layer().name(), all);
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return name;
    }

    /** True when it says something of a column. */
    boolean knows(String column) {
        return columns.containsKey(plain(column));
    }

    @Override
    public Optional<String> attributeOf(Layer of, String column) {
        return Optional.ofNullable(columns.get(plain(column))).filter(a -> of.find(a).isPresent());
    }

    @Override
    public String placeOf(String column) {
        String meaning = columns.get(plain(column));
        return meaning == null ? column : PLACES.contains(meaning) ? meaning : "";
    }
}
