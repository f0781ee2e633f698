package io.gridward.core.citycomponent;

import io.gridward.core.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All type codes of a store, read once. The same digits mean different things by scheme and kind,
 * so both belong to every question. Immutable.
 */
public final class TypeCatalog {
    /** Codes of five digits, 17-digit component codes. */
    public static final String GBT_47678_5_2026 = "GB/T 47678.5-2026";

    /** Codes of four digits, 16-digit component codes. */
    public static final String GBT_30428_2_2013 = "GB/T 30428.2-2013";

    /** The industry standard before it, with the same form of codes and other meanings. */
    public static final String CJT_214_2007 = "CJ/T 214-2007";

    /** Kind of things that stand in the city (部件). */
    public static final String COMPONENT = "component";

    /** Kind of things that happen in the city (事项, 事件). */
    public static final String MATTER = "matter";

    private final Map<Group, Map<String, TypeCode>> types;

    private record Group(String scheme, String kind) {}

    private TypeCatalog(List<TypeCode> all) {
        Map<Group, Map<String, TypeCode>> grouped = new HashMap<>();
        for (TypeCode type : all) {
            grouped.computeIfAbsent(
                            new Group(type.scheme(), type.kind()), g -> new LinkedHashMap<>())
                    .put(type.code(), type);
        }
        this.types = grouped;
    }

    /**
     * The type codes of a store; brings the store's table to this program's edition first.
     *
     * @throws io.gridward.core.store.StoreUnavailable when the store cannot be reached
     */
    public static TypeCatalog in(Store store) {
        return new TypeCatalog(new StoredTypeCodes(store).list());
    }

    /** The type codes that come with the program, without a store. */
    public static TypeCatalog ofProgram() {
        return new TypeCatalog(TypeCodeFiles.read());
    }

    /** The type of a code; empty when the scheme has no such code for the kind. */
    public Optional<TypeCode> find(String scheme, String kind, String code) {
        return Optional.ofNullable(group(scheme, kind).get(code));
    }

    /** All types of a scheme and kind by code; empty for an unknown scheme. */
    public List<TypeCode> list(String scheme, String kind) {
        return new ArrayList<>(group(scheme, kind).values());
    }

    private Map<String, TypeCode> group(String scheme, String kind) {
        return types.getOrDefault(new Group(scheme, kind), Map.of());
    }
}
