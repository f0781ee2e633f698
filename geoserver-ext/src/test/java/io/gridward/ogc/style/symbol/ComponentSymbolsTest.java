package io.gridward.ogc.style.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.citycomponent.TypeCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentSymbolsTest {
    private static final List<String> SCHEMES =
            List.of(
                    TypeCatalog.GBT_47678_5_2026,
                    TypeCatalog.GBT_30428_2_2013,
                    TypeCatalog.CJT_214_2007);

    private static List<TypeCode> types() {
        List<TypeCode> all = new ArrayList<>();
        for (String scheme : SCHEMES) {
            all.addAll(TypeCatalog.ofProgram().list(scheme, TypeCatalog.COMPONENT));
        }
        return all;
    }

    @Test
    void everyTypeOfEveryEditionHasExactlyOneSymbol() {
        for (TypeCode type : types()) {
            long symbols =
                    ComponentSymbols.list().stream().filter(s -> s.types().contains(type)).count();
            assertThat(symbols).as(type.scheme() + " " + type.code()).isOne();
            assertThat(ComponentSymbols.of(type.scheme(), type.code()).types()).contains(type);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GB/T 47678.5-2026, 01001, 01-manhole-water",
        "GB/T 47678.5-2026, 01002, 01-manhole-sewage",
        "GB/T 47678.5-2026, 01003, 01-manhole-rain",
        "GB/T 47678.5-2026, 01015, 01-manhole-power",
        "GB/T 47678.5-2026, 01037, 01-lamp",
        "GB/T 47678.5-2026, 01065, 01-board",
        "GB/T 47678.5-2026, 02014, 02-traffic-light",
        "GB/T 47678.5-2026, 02026, 02-bike",
        "GB/T 47678.5-2026, 03005, 03-bin",
        "GB/T 47678.5-2026, 04001, 04-tree-old",
        "GB/T 47678.5-2026, 04002, 04-tree",
        "GB/T 30428.2-2013, 0101, 01-manhole-water",
        "CJ/T 214-2007, 0602, 06-site",
        "GB/T 47678.5-2026, 01999, 01-other",
        "unknown, 99, 05-other",
        "unknown, '', 05-other"
    })
    void typesOfOneKindShareADrawing(String scheme, String code, String symbol) {
        assertThat(ComponentSymbols.of(scheme, code).name()).isEqualTo(symbol);
    }

    @Test
    void fewTypesAreLeftToTheirNumbers() {
        List<String> numbered =
                ComponentSymbols.list().stream()
                        .filter(s -> s.name().matches("\\d\\d-\\d+"))
                        .flatMap(s -> s.types().stream())
                        .map(t -> t.code() + t.minorName())
                        .toList();
        assertThat(numbered).as("types without a family").hasSizeLessThan(12);
    }

    @Test
    void everySymbolIsADrawingOfItsOwn() {
        Map<String, String> families = new HashMap<>();
        for (ComponentSymbol symbol : ComponentSymbols.list()) {
            String family = symbol.name().substring(3);
            String drawing = symbol.svg().replaceAll("<title>.*</title>", "");
            assertThat(families.merge(drawing, family, (a, b) -> a.equals(b) ? a : a + " " + b))
                    .as("families with one drawing")
                    .isEqualTo(family);
        }
        for (ComponentSymbol symbol : ComponentSymbols.list()) {
            assertThat(symbol.artwork(24).reachPx()).as(symbol.name()).isBetween(10.0, 13.0);
            assertThat(ComponentSymbols.find(symbol.name())).contains(symbol);
        }
    }

    @Test
    void aTypeWithoutFamilyShowsItsNumber() {
        assertThat(Digits.path("8")).startsWith("M10.0 8.0h4");
        assertThat(Digits.path("07").split("M")).hasSize(1 + 6 + 3);
    }
}
