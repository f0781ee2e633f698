package io.gridward.ogc.wms;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.style.Styles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** A map service to ask, and its answers taken apart. */
final class Wms {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String ADDRESS = "http://localhost:8080/wms";
    private final WmsService service;

    Wms(FeatureSource source) {
        this(source, WmsSettings.defaults());
    }

    Wms(FeatureSource source, WmsSettings settings) {
        service = new WmsService(LayerCatalog.city(), Styles.city(), source, settings, () -> TODAY);
    }

    /** The usual settings but for these. */
    static WmsSettings settings(int maxPixelsAtOnce, int maxFeatures, int maxSeconds) {
        WmsSettings d = WmsSettings.defaults();
        return new WmsSettings(
                d.maxSidePx(),
                maxPixelsAtOnce,
                d.maxAtOnce(),
                d.maxLayers(),
                maxFeatures,
                maxSeconds,
                d.maxFeatureCount(),
                d.maxBufferPx(),
                d.touchBufferPx(),
                d.firstDay());
    }

    OgcAnswer ask(String query) {
        OgcRequest request = request(parsed(query), ADDRESS);
        try {
            return service.handle(request);
        } catch (OgcFault fault) {
            return service.fault(fault, request);
        }
    }

    static OgcRequest request(Map<String, String> parameters, String address) {
        return new OgcRequest(Kvp.of(parameters), new byte[0], address, "http://localhost:8080");
    }

    byte[] bytes(OgcRequest request) {
        return bytes(service.handle(request));
    }

    byte[] bytes(String query) {
        return bytes(ask(query));
    }

    String text(String query) {
        return new String(bytes(query), StandardCharsets.UTF_8);
    }

    BufferedImage picture(String query) {
        byte[] bytes = bytes(query);
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                throw new AssertionError(new String(bytes, StandardCharsets.UTF_8));
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(OgcAnswer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.body().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, String> parsed(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int at = part.indexOf('=');
            values.put(at < 0 ? part : part.substring(0, at), at < 0 ? "" : part.substring(at + 1));
        }
        return values;
    }

    /** Middle of all pixels that differ from the ground, {x, y} in pixels. */
    static double[] middle(BufferedImage image) {
        int ground = image.getRGB(0, 0);
        double x = 0;
        double y = 0;
        int n = 0;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                if (image.getRGB(column, row) != ground) {
                    x += column + 0.5;
                    y += row + 0.5;
                    n++;
                }
            }
        }
        return n == 0 ? new double[0] : new double[] {x / n, y / n};
    }
}
