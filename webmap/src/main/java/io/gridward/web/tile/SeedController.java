package io.gridward.web.tile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.TileStock;
import io.gridward.ogc.tile.VectorTiles;
import io.gridward.ogc.tile.seed.Seeding;
import io.gridward.ogc.tile.seed.TileSeeder;
import io.gridward.web.fault.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/tile-seeds}: tiles made before anybody asks for them. */
@RestController
@SecurityRequirement(name = "account")
@SecurityRequirement(name = "key")
class SeedController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final TileSeeder seeder;
    private final VectorTiles vector;
    private final PictureTiles pictures;
    private final LayerCatalog catalog;
    private final Styles styles;
    private final FeatureSource features;

    SeedController(
            TileSeeder seeder,
            VectorTiles vector,
            PictureTiles pictures,
            LayerCatalog catalog,
            Styles styles,
            FeatureSource features) {
        this.seeder = seeder;
        this.vector = vector;
        this.pictures = pictures;
        this.catalog = catalog;
        this.styles = styles;
        this.features = features;
    }

    /**
     * What is being made and what is held.
     *
     * @param seeds the newest first
     * @param stock finished tiles by form
     */
    record Overview(List<SeedJson> seeds, Map<String, Stock> stock) {}

    /**
     * Finished tiles in memory.
     *
     * @param tiles how many
     * @param bytes what they take
     * @param mostBytes what they may take
     */
    record Stock(long tiles, long bytes, @JsonProperty("most_bytes") long mostBytes) {
        static Stock of(TileStock stock) {
            return new Stock(stock.tiles(), stock.bytes(), stock.mostBytes());
        }
    }

    @Operation(
            summary = "预生成瓦片 / Make tiles ahead",
            description =
                    """
                    参数：layer；form（mvt 或 png，默认 png）；style（png）；properties（mvt）；set（默认 WebMercatorQuad）；from（默认 0）、to \
                    （级别）；bbox（度，经度在前；默认整个图层）。逐个生成，存满 gridward.tiles.cache-bytes 时停止（FULL）。 / Parameters: layer; \
                    form (mvt or png, png by default); style (png); properties (mvt); set (WebMercatorQuad by default); from (0 by \
                    default) and to (zooms); bbox (degrees, longitude first; the whole layer by default). Made one by one, until \
                    gridward.tiles.cache-bytes are filled (FULL).""")
    @ApiResponse(responseCode = "202", description = "已排队，见 Location / queued, see Location")
    @PostMapping(path = "/api/tile-seeds", produces = JSON)
    ResponseEntity<SeedJson> start(
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        Seeding seeding = seeder.start(SeedRequest.read(parameters, catalog, features, styles));
        return ResponseEntity.accepted()
                .location(URI.create("/api/tile-seeds/" + seeding.id()))
                .body(SeedJson.of(seeding));
    }

    @Operation(summary = "全部预生成任务与内存中的瓦片 / All of them, and the tiles in memory")
    @GetMapping(path = "/api/tile-seeds", produces = JSON)
    Overview list() {
        return new Overview(
                seeder.list().stream().map(SeedJson::of).toList(),
                Map.of(
                        "mvt", Stock.of(vector.stock()),
                        "png", Stock.of(pictures.stock())));
    }

    @Operation(summary = "一个任务的进度 / How far one of them is")
    @GetMapping(path = "/api/tile-seeds/{id}", produces = JSON)
    SeedJson get(@PathVariable String id) {
        return SeedJson.of(find(id));
    }

    @Operation(summary = "停止；已生成的瓦片保留 / End it; tiles that were made stay")
    @DeleteMapping(path = "/api/tile-seeds/{id}", produces = JSON)
    SeedJson cancel(@PathVariable String id) {
        Seeding seeding = find(id);
        seeder.cancel(seeding);
        return SeedJson.of(seeding);
    }

    private Seeding find(String id) {
        return seeder.find(id)
                .orElseThrow(
                        () ->
                                OgcFault.withStatus(
                                        HttpStatus.NOT_FOUND.value(),
                                        OgcFault.INVALID,
                                        "id",
                                        "没有这个预生成任务",
                                        "no tiles are made ahead under this name"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> fault(OgcFault fault) {
        return TileController.problem(fault);
    }
}
