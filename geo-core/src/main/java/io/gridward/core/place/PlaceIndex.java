package io.gridward.core.place;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All places of all days with their names: as written, as compared, as said and as read. Immutable;
 * safe for use by many threads.
 */
final class PlaceIndex {
    static final Set<String> LAYERS = Set.of("place", "division");

    private static final Pattern ALIASES = Pattern.compile("[,，;；、|]+");
    private static final Pattern OFFICE = Pattern.compile("(居民委员会|居委会|村民委员会|村委会)$");

    private final List<Feature> places = new ArrayList<>();
    private final List<Feature> divisions = new ArrayList<>();
    private final NameTable names;
    private final NameTable streets;
    private final NameTable sounds;
    private final NameTable initials;
    private final NameTable areas;
    private final NearPlaces near;

    PlaceIndex(FeatureSource source, NameReader reader) {
        read(source, "place", places);
        read(source, "division", divisions);
        this.names = NameTable.of(places, PlaceIndex::names);
        this.streets =
                NameTable.of(
                        places, f -> "street".equals(f.text("kind")) ? names(f) : Set.<String>of());
        List<Readings> read = places.stream().map(f -> reader.read(text(f, "name"))).toList();
        this.sounds = NameTable.of(read, Readings::whole);
        this.initials = NameTable.of(read, Readings::initials);
        this.areas = NameTable.of(divisions, PlaceIndex::areaNames);
        this.near = new NearPlaces(places);
    }

    private static void read(FeatureSource source, String layer, List<Feature> into) {
        FeatureQuery every = FeatureQuery.of(LayerCatalog.city().get(layer), null);
        try (FeatureStream rows = source.read(every)) {
            while (rows.hasNext()) {
                Feature row = rows.next();
                if (row.geometry() != null && !row.geometry().isEmpty()) {
                    into.add(row);
                }
            }
        }
    }

    static String text(Feature place, String attribute) {
        String text = place.text(attribute);
        return text == null ? "" : text;
    }

    private static Set<String> names(Feature place) {
        Set<String> names = new LinkedHashSet<>();
        addForms(names, text(place, "name"));
        addForms(names, text(place, "full_name"));
        for (String alias : ALIASES.split(text(place, "aliases"))) {
            addForms(names, alias);
        }
        return names;
    }

    private static void addForms(Set<String> names, @Nullable String name) {
        String normal = AddressText.of(name == null ? "" : name);
        for (String form : List.of(normal, AddressText.withinCity(normal))) {
            names.add(form);
            names.add(AddressText.asSaid(form));
        }
    }

    private static Set<String> areaNames(Feature division) {
        String name = AddressText.of(text(division, "name"));
        Set<String> names = new LinkedHashSet<>(List.of(name));
        names.add(OFFICE.matcher(name).replaceFirst(""));
        return names;
    }

    Feature place(int number) {
        return places.get(number);
    }

    Feature division(int number) {
        return divisions.get(number);
    }

    NameTable names() {
        return names;
    }

    NameTable streets() {
        return streets;
    }

    NameTable sounds() {
        return sounds;
    }

    NameTable initials() {
        return initials;
    }

    NameTable areas() {
        return areas;
    }

    NearPlaces near() {
        return near;
    }

    List<PlaceHit> find(String words, int limit, LocalDate day) {
        return new PlaceSearch(this, day).find(words, limit);
    }
}
