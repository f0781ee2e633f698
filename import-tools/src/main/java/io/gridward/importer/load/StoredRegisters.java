package io.gridward.importer.load;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.citycomponent.TypeCode;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.check.ComponentTypes;
import io.gridward.importer.check.Registers;
import io.gridward.importer.check.Scheme;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the registers of a store for one run. */
final class StoredRegisters {
    private StoredRegisters() {}

    static Registers load(FeatureSource source, TypeCatalog types, LocalDate day) {
        Map<String, String> divisions = new HashMap<>();
        String[] county = new String[1];
        FeatureQuery query = FeatureQuery.of(LayerCatalog.city().get("division"), day);
        try (FeatureStream all =
                source.read(query.reading(List.of("code", "name", "level"), false))) {
            while (all.hasNext()) {
                Feature division = all.next();
                divisions.put(division.key(), String.valueOf(division.text("name")));
                if (county[0] == null && "county".equals(division.text("level"))) {
                    county[0] = division.key();
                }
            }
        }
        return new Registers(
                Optional.ofNullable(county[0]),
                divisions,
                departments(source, day),
                of(types),
                leads(types));
    }

    private static Map<String, String> departments(FeatureSource source, LocalDate day) {
        Map<String, String> names = new HashMap<>();
        FeatureQuery query = FeatureQuery.of(LayerCatalog.city().get("department"), day);
        try (FeatureStream all = source.read(query.reading(List.of("code", "name"), false))) {
            all.forEachRemaining(d -> names.put(d.key(), String.valueOf(d.text("name"))));
        }
        return names;
    }

    /** Leading digits of every length, so that an entry is looked up once. */
    private static Registers.TypeLeads leads(TypeCatalog types) {
        Map<String, Set<String>> leads = new HashMap<>();
        for (String kind : List.of(TypeCatalog.COMPONENT, TypeCatalog.MATTER)) {
            Set<String> known = leads.computeIfAbsent(kind, k -> new HashSet<>());
            for (Scheme scheme : Scheme.values()) {
                for (TypeCode type : types.list(scheme.title(), kind)) {
                    for (int n = 1; n <= type.code().length(); n++) {
                        known.add(type.code().substring(0, n));
                    }
                }
            }
        }
        return (kind, digits) -> leads.getOrDefault(kind, Set.of()).contains(digits);
    }

    /** Per scheme, its own code by the code of 2026; types that share one are left out. */
    private static Map<String, Map<String, String>> by2026(TypeCatalog types) {
        Map<String, Map<String, String>> codes = new HashMap<>();
        for (Scheme scheme : Scheme.values()) {
            Map<String, String> own = new HashMap<>();
            Set<String> shared = new HashSet<>();
            for (TypeCode type : types.list(scheme.title(), TypeCatalog.COMPONENT)) {
                String code = type.code2026();
                if (code != null && own.put(code, type.code()) != null) {
                    shared.add(code);
                }
            }
            own.keySet().removeAll(shared);
            codes.put(scheme.title(), own);
        }
        return codes;
    }

    private static ComponentTypes of(TypeCatalog types) {
        Map<String, Set<String>> names =
                Arrays.stream(Scheme.values())
                        .map(Scheme::title)
                        .collect(
                                Collectors.toMap(
                                        scheme -> scheme,
                                        scheme ->
                                                types.list(scheme, TypeCatalog.COMPONENT).stream()
                                                        .map(TypeCode::minorName)
                                                        .collect(Collectors.toSet())));
        Map<String, Map<String, String>> codes = by2026(types);
        return new ComponentTypes() {
            @Override
            public Optional<String> findName(String scheme, String typeCode) {
                return types.find(scheme, TypeCatalog.COMPONENT, typeCode).map(TypeCode::minorName);
            }

            @Override
            public Optional<String> findIn(String scheme, String typeCode, String otherScheme) {
                return types.find(scheme, TypeCatalog.COMPONENT, typeCode)
                        .map(TypeCode::code2026)
                        .map(code -> codes.get(otherScheme).get(code));
            }

            @Override
            public boolean isTypeName(String scheme, String name) {
                return names.getOrDefault(scheme, Set.of()).contains(name);
            }
        };
    }
}
