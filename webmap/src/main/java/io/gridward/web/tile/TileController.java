package io.gridward.web.tile;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.PublicAddress;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.TileAddress;
import io.gridward.ogc.tile.TileAttributes;
import io.gridward.ogc.tile.TileMatrixSet;
import io.gridward.ogc.tile.VectorTile;
import io.gridward.ogc.tile.VectorTiles;
import io.gridward.web.fault.Problem;
import io.gridward.web.locate.AcceptedGzip;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /tiles}: vector tiles and what a client has to know of them. */
@RestController
class TileController {
    private static final String PROPERTIES =
            "属性，逗号分隔；默认为标识、名称与样式所用的属性 / attributes between commas; when absent the key, the name and those the"
                    + " styles look at";

    private static final String ATTRIBUTES = "同 properties / the same as properties";

    private final VectorTiles tiles;
    private final ReservedTiles reserved;
    private final FeatureSource features;
    private final LayerCatalog catalog;
    private final Styles styles;
    private final PublicAddress address;
    private final Clock clock;

    TileController(
            VectorTiles tiles,
            ReservedTiles reserved,
            FeatureSource features,
            LayerCatalog catalog,
            Styles styles,
            OgcSettings settings,
            Clock clock) {
        this.tiles = tiles;
        this.reserved = reserved;
        this.features = features;
        this.catalog = catalog;
        this.styles = styles;
        this.address = new PublicAddress(settings);
        this.clock = clock;
    }

    @Operation(
            summary = "矢量瓦片（MVT 2.1，WebMercatorQuad）/ A vector tile (MVT 2.1, WebMercatorQuad)",
            description = "行号从北向南 / rows count from the north")
    @GetMapping(path = "/tiles/{layer}/{z}/{x}/{y}.mvt")
    void tile(
            @PathVariable String layer,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @Parameter(description = PROPERTIES) @RequestParam(required = false)
                    @Nullable String properties,
            @Parameter(description = ATTRIBUTES) @RequestParam(required = false)
                    @Nullable String attributes,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        TileAddress tile = TileRequest.address(TileMatrixSet.WEB_MERCATOR_QUAD, z, x, y);
        send(layer, tile, chosen(properties, attributes), request, response);
    }

    @Operation(
            summary = "矢量瓦片，指定瓦片矩阵集 / A vector tile of a tile matrix set",
            description = "WebMercatorQuad (EPSG:3857), CGCS2000Quad (EPSG:4490)")
    @GetMapping(path = "/tiles/{tileMatrixSet}/{layer}/{z}/{x}/{y}.mvt")
    void tileOfSet(
            @PathVariable String tileMatrixSet,
            @PathVariable String layer,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @Parameter(description = PROPERTIES) @RequestParam(required = false)
                    @Nullable String properties,
            @Parameter(description = ATTRIBUTES) @RequestParam(required = false)
                    @Nullable String attributes,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        TileAddress tile = TileRequest.address(TileRequest.set(tileMatrixSet), z, x, y);
        send(layer, tile, chosen(properties, attributes), request, response);
    }

    private void send(
            String name,
            TileAddress tile,
            @Nullable String properties,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean gzip = AcceptedGzip.in(request.getHeaderValues(HttpHeaders.ACCEPT_ENCODING));
        Optional<ReservedTiles.Asked> own =
                reserved.find(name, request.getRequest().getQueryString());
        if (own.isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, ReservedTiles.KEPT_BY_NOBODY);
            response.addHeader(HttpHeaders.VARY, ReservedTiles.DEPENDS_ON);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            VectorTile made = reserved.make(own.get(), tile, properties);
            if (!request.checkNotModified(etag(made.stamp(), gzip))) {
                send(made, gzip, response);
            }
            return;
        }
        Layer layer = TileRequest.layer(name, catalog);
        List<String> attributes = attributes(properties, layer);
        LocalDate today = LocalDate.now(clock);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean known = request.getHeader(HttpHeaders.IF_NONE_MATCH) != null;
        if (known
                && request.checkNotModified(
                        etag(tiles.stamp(layer, tile, attributes, today), gzip))) {
            return;
        }
        VectorTile.Coding coding = gzip ? VectorTile.Coding.GZIP : VectorTile.Coding.PLAIN;
        send(tiles.make(layer, tile, attributes, today, coding), gzip, response);
    }

    private static void send(VectorTile made, boolean gzip, HttpServletResponse response)
            throws IOException {
        byte[] body = gzip ? made.gzip() : made.plain();
        if (gzip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setHeader(HttpHeaders.ETAG, etag(made.stamp(), gzip));
        response.setContentType(VectorTile.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String etag(String stamp, boolean gzip) {
        return "\"" + stamp + (gzip ? "-gzip\"" : "\"");
    }

    private static @Nullable String chosen(
            @Nullable String properties, @Nullable String attributes) {
        return properties == null || properties.isBlank() ? attributes : properties;
    }

    private List<String> attributes(@Nullable String properties, Layer layer) {
        return TileAttributes.parse(Optional.ofNullable(properties), layer, styles);
    }

    @Operation(summary = "瓦片说明（TileJSON 3.0）/ What the tiles of a layer are (TileJSON 3.0)")
    @GetMapping(path = "/tiles/{layer}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    TileJson describe(
            @PathVariable String layer,
            @Parameter(description = PROPERTIES) @RequestParam(required = false)
                    @Nullable String properties,
            @Parameter(description = ATTRIBUTES) @RequestParam(required = false)
                    @Nullable String attributes,
            HttpServletRequest request) {
        return describe(
                TileMatrixSet.WEB_MERCATOR_QUAD,
                "",
                layer,
                chosen(properties, attributes),
                request);
    }

    @Operation(summary = "瓦片说明，指定瓦片矩阵集 / The same of a tile matrix set")
    @GetMapping(
            path = "/tiles/{tileMatrixSet}/{layer}.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    TileJson describeOfSet(
            @PathVariable String tileMatrixSet,
            @PathVariable String layer,
            @Parameter(description = PROPERTIES) @RequestParam(required = false)
                    @Nullable String properties,
            @Parameter(description = ATTRIBUTES) @RequestParam(required = false)
                    @Nullable String attributes,
            HttpServletRequest request) {
        TileMatrixSet set = TileRequest.set(tileMatrixSet);
        return describe(set, set.id() + "/", layer, chosen(properties, attributes), request);
    }

    private TileJson describe(
            TileMatrixSet set,
            String prefix,
            String name,
            @Nullable String properties,
            HttpServletRequest request) {
        Optional<ReservedTiles.Asked> own = reserved.find(name, request.getQueryString());
        if (own.isPresent()) {
            return describe(set, prefix, own.get(), properties, request);
        }
        Layer layer = TileRequest.layer(name, catalog);
        List<String> attributes = attributes(properties, layer);
        String asked =
                properties == null || properties.isBlank()
                        ? ""
                        : "?properties=" + String.join(",", attributes);
        return TileJson.of(
                layer,
                set,
                attributes,
                "%s/tiles/%s%s/{z}/{x}/{y}.mvt%s"
                        .formatted(address.of(request), prefix, layer.name(), asked),
                features.version(),
                features.bounds(layer).orElse(null));
    }

    private TileJson describe(
            TileMatrixSet set,
            String prefix,
            ReservedTiles.Asked own,
            @Nullable String properties,
            HttpServletRequest request) {
        Layer layer = own.layer();
        return TileJson.of(
                layer,
                set,
                own.attributes(properties),
                "%s/tiles/%s%s/{z}/{x}/{y}.mvt%s"
                        .formatted(
                                address.of(request), prefix, layer.name(), own.query(properties)),
                features.version(),
                own.view().source().bounds(layer).orElse(null));
    }

    @ExceptionHandler
    ResponseEntity<Problem> fault(OgcFault fault) {
        return problem(fault);
    }

    static ResponseEntity<Problem> problem(OgcFault fault) {
        return ResponseEntity.status(fault.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Problem.of(
                                fault.status(),
                                String.valueOf(fault.getMessage()),
                                fault.locator()));
    }
}
