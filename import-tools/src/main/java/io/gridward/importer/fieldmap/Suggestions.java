package io.gridward.importer.fieldmap;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What unknown columns may mean: names of the catalogue in both languages, and of the built-in
 * mappings, that are alike. A name cut by dBASE is held against the beginnings of names.
 */
final class Suggestions {
    /** Less alike is by chance: two of three characters. */
    private static final double ENOUGH = 0.65;

    private static final int CUT_BYTES = 10;
    private static final int MOST_CHARACTERS = 60;
    private static final Charset GBK = Charset.forName("GBK");

    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    /** Of a layer's attributes that no column is known for. */
    Suggestions(Layer layer, Set<String> missing) {
        for (Attribute attribute : layer.attributes()) {
            if (missing.contains(attribute.name())) {
                Set<String> all = new LinkedHashSet<>();
                all.add(attribute.name());
                all.add(attribute.title().zh());
                all.add(attribute.title().en());
                all.addAll(MappingPreset.columnsOf(attribute.name()));
                names.put(attribute.name(), all);
            }
        }
    }

    /** The best for each column, an attribute once; most alike first. */
    List<Suggestion> list(List<String> columns, boolean mayBeCut) {
        List<Suggestion> all = new ArrayList<>();
        for (String column : columns) {
            if (!column.isBlank() && column.length() <= MOST_CHARACTERS) {
                all.addAll(of(column, mayBeCut));
            }
        }
        all.sort(Comparator.comparingDouble(Suggestion::score).reversed());
        Set<String> taken = new HashSet<>();
        Set<String> settled = new HashSet<>();
        List<Suggestion> best = new ArrayList<>();
        for (Suggestion s : all) {
            if (!taken.contains(s.attribute()) && settled.add(s.column())) {
                taken.add(s.attribute());
                best.add(s);
            }
        }
        return best;
    }

    private List<Suggestion> of(String column, boolean mayBeCut) {
        List<Suggestion> found = new ArrayList<>();
        List<String> beginSo = mayBeCut && isFull(column) ? beginning(column) : List.of();
        for (Map.Entry<String, Set<String>> entry : names.entrySet()) {
            double score =
                    entry.getValue().stream()
                            .mapToDouble(name -> Likeness.of(column, name))
                            .max()
                            .orElse(0);
            if (beginSo.contains(entry.getKey())) {
                score = beginSo.size() == 1 ? 1 : Math.max(score, ENOUGH);
            }
            if (score >= ENOUGH) {
                found.add(new Suggestion(column, entry.getKey(), score));
            }
        }
        return found;
    }

    /** Ten bytes, or nine where the next character had no room. */
    private static boolean isFull(String column) {
        for (Charset charset : List.of(GBK, StandardCharsets.UTF_8)) {
            int bytes = column.getBytes(charset).length;
            boolean ascii = bytes == column.length();
            if (bytes <= CUT_BYTES && bytes >= (ascii ? CUT_BYTES : CUT_BYTES - 2)) {
                return true;
            }
        }
        return false;
    }

    /** Attributes of which a name begins with the cut one. */
    private List<String> beginning(String column) {
        String start = Likeness.plain(column);
        return names.entrySet().stream()
                .filter(
                        e ->
                                e.getValue().stream()
                                        .anyMatch(name -> Likeness.plain(name).startsWith(start)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
