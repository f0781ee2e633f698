package io.gridward.web.symbol;

import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.symbol.ComponentSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A symbol as the list of symbols tells it.
 *
 * @param name its name
 * @param title what people call the types it stands for
 * @param colour its ground, {@code #RRGGBB}
 * @param url its drawing
 * @param types type codes by scheme
 */
record SymbolJson(
        String name, LocalText title, String colour, String url, Map<String, List<String>> types) {
    static SymbolJson of(ComponentSymbol symbol) {
        Map<String, List<String>> types = new TreeMap<>();
        symbol.types()
                .forEach(
                        t ->
                                types.computeIfAbsent(t.scheme(), k -> new ArrayList<>())
                                        .add(t.code()));
        return new SymbolJson(
                symbol.name(),
                symbol.title(),
                "#%06X".formatted(symbol.major().rgb()),
                "/api/symbols/" + symbol.name() + ".svg",
                types);
    }
}
