package io.gridward.web.symbol;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.style.symbol.ComponentSymbol;
import io.gridward.ogc.style.symbol.ComponentSymbols;
import io.gridward.web.fault.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/symbols}: which symbol a component type has, and its drawing. */
@RestController
class SymbolController {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final int NOT_FOUND = 404;

    @Operation(summary = "部件类型的符号 / Symbols of component types, with the type codes of each scheme")
    @GetMapping(path = "/api/symbols", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<SymbolJson>> list() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(ComponentSymbols.list().stream().map(SymbolJson::of).toList());
    }

    @Operation(summary = "一个符号（SVG，24 × 24）/ A symbol as SVG, 24 by 24")
    @GetMapping(path = "/api/symbols/{name}.svg")
    ResponseEntity<?> symbol(
            @Parameter(description = "名称，如 01-lamp / name, such as 01-lamp") @PathVariable
                    String name) {
        Optional<ComponentSymbol> symbol = ComponentSymbols.find(name);
        if (symbol.isEmpty()) {
            String shown = OgcFault.quoted(name);
            Problem problem =
                    Problem.of(
                            NOT_FOUND,
                            "没有符号 “%s”，见 /api/symbols / no symbol '%s', see /api/symbols"
                                    .formatted(shown, shown),
                            "name");
            return ResponseEntity.status(NOT_FOUND)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .contentType(SVG)
                .body(symbol.get().svg().getBytes(StandardCharsets.UTF_8));
    }
}
