package io.gridward.web.tile;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.PublicAddress;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.TileAddress;
import io.gridward.ogc.tile.TileMatrixSet;
import io.gridward.web.fault.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /tiles}: tiles as pictures, and the capabilities that name their addresses. */
@RestController
class PictureTileController {
    private static final String STYLE = "样式，默认为图层的第一个 / a style; the layer's first when absent";

    private final PictureTiles tiles;
    private final OgcService service;
    private final ReservedTiles reserved;
    private final LayerCatalog catalog;
    private final Styles styles;
    private final PublicAddress address;
    private final Clock clock;

    PictureTileController(
            PictureTiles tiles,
            @Qualifier("wmtsService") OgcService service,
            ReservedTiles reserved,
            LayerCatalog catalog,
            Styles styles,
            OgcSettings settings,
            Clock clock) {
        this.tiles = tiles;
        this.service = service;
        this.reserved = reserved;
        this.catalog = catalog;
        this.styles = styles;
        this.address = new PublicAddress(settings);
        this.clock = clock;
    }

    @Operation(
            summary = "图片瓦片（PNG，256 像素，WebMercatorQuad）/ A tile as a picture (WebMercatorQuad)",
            description = "行号从北向南 / rows count from the north")
    @GetMapping(path = "/tiles/{layer}/{z}/{x}/{y}.png")
    void tile(
            @PathVariable String layer,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @Parameter(description = STYLE) @RequestParam(required = false) @Nullable String style,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        TileAddress tile = TileRequest.address(TileMatrixSet.WEB_MERCATOR_QUAD, z, x, y);
        send(layer, tile, style, request, response);
    }

    @Operation(
            summary = "图片瓦片，指定瓦片矩阵集 / A tile as a picture, of a tile matrix set",
            description = "WebMercatorQuad (EPSG:3857), CGCS2000Quad (EPSG:4490)")
    @GetMapping(path = "/tiles/{tileMatrixSet}/{layer}/{z}/{x}/{y}.png")
    void tileOfSet(
            @PathVariable String tileMatrixSet,
            @PathVariable String layer,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @Parameter(description = STYLE) @RequestParam(required = false) @Nullable String style,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        TileAddress tile = TileRequest.address(TileRequest.set(tileMatrixSet), z, x, y);
        send(layer, tile, style, request, response);
    }

    private void send(
            String name,
            TileAddress tile,
            @Nullable String styleName,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<ReservedTiles.Asked> own =
                reserved.find(name, request.getRequest().getQueryString());
        if (own.isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, ReservedTiles.KEPT_BY_NOBODY);
            response.addHeader(HttpHeaders.VARY, ReservedTiles.DEPENDS_ON);
            PictureTiles.Picture made = reserved.draw(own.get(), tile, styleName);
            if (!request.checkNotModified("\"" + made.stamp() + "\"")) {
                send(made, response);
            }
            return;
        }
        LayerStyle style = TileRequest.style(styleName, TileRequest.layer(name, catalog), styles);
        LocalDate today = LocalDate.now(clock);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (request.checkNotModified("\"" + tiles.stamp(style, tile, today) + "\"")) {
            return;
        }
        send(tiles.make(style, tile, today), response);
    }

    private static void send(PictureTiles.Picture picture, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, "\"" + picture.stamp() + "\"");
        response.setContentType(PictureTiles.MEDIA_TYPE);
        response.setContentLength(picture.png().length);
        response.getOutputStream().write(picture.png());
    }

    /** Where a client that knows no parameters finds the capabilities (OGC 07-057r7 §10.1). */
    @Hidden
    @GetMapping(path = "/wmts/1.0.0/WMTSCapabilities.xml")
    void capabilities(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String base = address.of(request);
        Kvp asked = Kvp.of(Map.of("service", "WMTS", "request", "GetCapabilities"));
        OgcAnswer answer = service.handle(new OgcRequest(asked, new byte[0], base + "/wmts", base));
        answer.headers().forEach(response::setHeader);
        response.setContentType(answer.contentType());
        answer.body().write(response.getOutputStream());
    }

    @ExceptionHandler
    ResponseEntity<Problem> fault(OgcFault fault) {
        return TileController.problem(fault);
    }
}
