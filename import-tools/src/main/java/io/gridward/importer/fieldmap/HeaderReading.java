package io.gridward.importer.fieldmap;

import io.gridward.core.layer.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out what the columns of one header mean. */
final class HeaderReading {
    private final Layer layer;
    private final List<String> header;
    private final boolean shapes;
    private final boolean mayBeCut;
    private final int[] columns;
    private final MappingPreset detected;

    HeaderReading(Layer layer, List<String> header, boolean shapes, boolean mayBeCut) {
        this.layer = layer;
        this.header = header;
        this.shapes = shapes;
        this.mayBeCut = mayBeCut;
        this.columns = new int[layer.attributes().size()];
        Arrays.fill(columns, -1);
        this.detected = detect();
    }

    FieldMap map(MappingChoice choice) {
        ColumnMeanings meanings = meanings(choice);
        Optional<PlaceColumns> place = place(meanings);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            int attribute = layer.indexOf(meaning(meanings, header.get(i)).orElse(""));
            if (attribute >= 0) {
                take(attribute, i);
            } else if (place.filter(p -> p.uses(column)).isEmpty()) {
                unknown.add(header.get(i));
            }
        }
        List<Suggestion> all = suggestions(meanings, unknown);
        List<Suggestion> applied =
                all.stream().filter(s -> s.exact() || choice.acceptsSuggestions()).toList();
        for (Suggestion s : applied) {
            take(layer.indexOf(s.attribute()), header.indexOf(s.column()));
            unknown.remove(s.column());
        }
        return new FieldMap(
                layer,
                meanings.title(),
                header,
                Arrays.stream(columns).boxed().toList(),
                place,
                unknown,
                applied,
                all.stream().filter(s -> !applied.contains(s)).toList());
    }

    private void take(int attribute, int column) {
        if (columns[attribute] >= 0) {
            throw UnknownMapping.twice(
                    layer.attributes().get(attribute).name(),
                    header.get(columns[attribute]),
                    header.get(column));
        }
        columns[attribute] = column;
    }

    private ColumnMeanings meanings(MappingChoice choice) {
        if (choice.saved().isPresent()) {
            SavedMapping saved = choice.saved().get();
            if (!saved.layer().equals(layer.name())) {
                throw UnknownMapping.otherLayer(saved, layer.name());
            }
            return saved;
        }
        return choice.builtIn()
                .map(name -> MappingPreset.find(name).orElseThrow(() -> UnknownMapping.named(name)))
                .orElse(detected);
    }

    private MappingPreset detect() {
        return Arrays.stream(MappingPreset.values())
                .max(Comparator.comparingLong(this::known))
                .filter(p -> known(p) > 0)
                .orElse(MappingPreset.NAMES);
    }

    private long known(MappingPreset preset) {
        return header.stream().filter(h -> preset.attributeOf(layer, h).isPresent()).count();
    }

    /**
     * What a column means: the mapping knows best, then, beside a saved one, the built-in one that
     * knows most, then its plain and its Chinese name. A saved mapping may say that it means
     * nothing.
     */
    private Optional<String> meaning(ColumnMeanings meanings, String column) {
        if (meanings instanceof SavedMapping saved && saved.knows(column)) {
            return saved.attributeOf(layer, column);
        }
        return meanings.attributeOf(layer, column)
                .or(() -> beside(meanings).flatMap(m -> m.attributeOf(layer, column)))
                .or(() -> MappingPreset.NAMES.attributeOf(layer, column))
                .or(() -> MappingPreset.CHINESE.attributeOf(layer, column));
    }

    private Optional<MappingPreset> beside(ColumnMeanings meanings) {
        return meanings instanceof SavedMapping ? Optional.of(detected) : Optional.empty();
    }

    private Optional<PlaceColumns> place(ColumnMeanings meanings) {
        if (!layer.published()) {
            return Optional.of(new PlaceColumns.None());
        }
        return shapes
                ? Optional.of(new PlaceColumns.Shape())
                : PlaceColumns.find(header.stream().map(meanings::placeOf).toList(), header);
    }

    private List<Suggestion> suggestions(ColumnMeanings meanings, List<String> unknown) {
        Set<String> missing = new HashSet<>();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] < 0) {
                missing.add(layer.attributes().get(i).name());
            }
        }
        List<String> asked =
                unknown.stream()
                        .filter(c -> !(meanings instanceof SavedMapping s && s.knows(c)))
                        .toList();
        return missing.isEmpty() || asked.isEmpty()
                ? List.of()
                : new Suggestions(layer, missing).list(asked, mayBeCut);
    }
}
