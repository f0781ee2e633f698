package io.gridward.ogc.style.symbol;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.citycomponent.TypeCode;
import io.gridward.core.layer.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The symbols of all component types of all editions of the standard: by major class and family; a
 * type without family has its number, drawn. Immutable.
 */
public final class ComponentSymbols {
    /** Side of a symbol at street zoom. */
    public static final double USUAL_PX = 18;

    private static final List<String> SCHEMES =
            List.of(
                    TypeCatalog.GBT_47678_5_2026,
                    TypeCatalog.GBT_30428_2_2013,
                    TypeCatalog.CJT_214_2007);
    private static final String OTHER = "other";
    private static final int LAST_DIGITS = 2;

    private static final ComponentSymbols ALL = new ComponentSymbols();

    private final Map<String, ComponentSymbol> byName = new TreeMap<>();
    private final Map<String, ComponentSymbol> byType = new LinkedHashMap<>();

    private ComponentSymbols() {
        TypeCatalog catalog = TypeCatalog.ofProgram();
        List<Family> families = Family.readAll();
        Map<String, List<TypeCode>> types = new TreeMap<>();
        Map<String, Family> drawings = new TreeMap<>();
        for (String scheme : SCHEMES) {
            for (TypeCode type : catalog.list(scheme, TypeCatalog.COMPONENT)) {
                Family family = familyOf(type, families);
                String name = type.majorCode() + "-" + family.name();
                types.computeIfAbsent(name, k -> new ArrayList<>()).add(type);
                drawings.put(name, family);
            }
        }
        types.forEach((name, of) -> put(name, drawings.get(name), of));
        Family other = families.stream().filter(f -> f.name().equals(OTHER)).findFirst().get();
        for (String major : List.of("01", "02", "03", "04", "05")) {
            put(major + "-" + OTHER, other, List.of());
        }
    }

    private void put(String name, Family family, List<TypeCode> types) {
        ComponentSymbol symbol =
                new ComponentSymbol(
                        name,
                        family.title(),
                        MajorClass.of(name.substring(0, 2)),
                        types,
                        family.filled(),
                        family.drawn());
        byName.put(name, symbol);
        types.forEach(t -> byType.put(t.scheme() + " " + t.code(), symbol));
    }

    private static Family familyOf(TypeCode type, List<Family> families) {
        return families.stream()
                .filter(f -> f.types().matcher(type.minorName()).find())
                .findFirst()
                .orElseGet(() -> numbered(type));
    }

    /** A drawing made for a type that no family takes: the end of its number. */
    private static Family numbered(TypeCode type) {
        String digits = type.code().substring(type.code().length() - LAST_DIGITS);
        return new Family(
                type.code().substring(type.majorCode().length()),
                LocalText.of(type.minorName(), type.nameEn()),
                Pattern.compile("(?!)"),
                "",
                Digits.path(digits));
    }

    /** All symbols by name. */
    public static List<ComponentSymbol> list() {
        return List.copyOf(ALL.byName.values());
    }

    /** The symbol of that name. */
    public static Optional<ComponentSymbol> find(String name) {
        return Optional.ofNullable(ALL.byName.get(name));
    }

    /** The symbol of a type; that of its major class for a type nobody knows. */
    public static ComponentSymbol of(String scheme, String typeCode) {
        ComponentSymbol known = ALL.byType.get(scheme + " " + typeCode);
        if (known != null) {
            return known;
        }
        String major = typeCode.length() < 2 ? "" : typeCode.substring(0, 2);
        return find(major + "-" + OTHER).orElseGet(() -> ALL.byName.get("05-" + OTHER));
    }
}
