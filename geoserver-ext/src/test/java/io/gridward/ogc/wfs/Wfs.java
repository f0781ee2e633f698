package io.gridward.ogc.wfs;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.Locator;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.wfs.query.WfsSettings;
import io.gridward.ogc.wfs.transaction.WriteDoor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A feature service to ask as the servlet does, and its answers. */
final class Wfs {
    static final String ADDRESS = "http://localhost:8080/wfs";
    private static final String BASE = "http://localhost:8080";

    /** Noon in the city on {@link CityStore#TODAY}. */
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);

    private final WfsService service;

    record Answer(int status, String type, String text) {}

    Wfs(FeatureSource source) {
        this(source, WfsSettings.defaults());
    }

    Wfs(FeatureSource source, WfsSettings settings) {
        service =
                new WfsService(LayerCatalog.city(), source, settings, OgcSettings.defaults(), NOON);
    }

    /** A service that can be asked who answers for a point. */
    Wfs(FeatureSource source, Locator locator) {
        service =
                new WfsService(
                        LayerCatalog.city(),
                        source,
                        WfsSettings.defaults(),
                        OgcSettings.defaults(),
                        NOON,
                        locator,
                        List.of(),
                        null);
    }

    /** A service whose data can be changed. */
    Wfs(FeatureSource source, WriteDoor door) {
        service =
                new WfsService(
                        LayerCatalog.city(),
                        source,
                        WfsSettings.defaults(),
                        OgcSettings.defaults(),
                        NOON,
                        null,
                        List.of(),
                        door);
    }

    /** Asks with parameters that are not encoded; those before SERVICE and VERSION are given. */
    Answer get(String query) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("SERVICE", "WFS"));
        for (String part : query.split("&")) {
            int at = part.indexOf('=');
            all.put(at < 0 ? part : part.substring(0, at), at < 0 ? "" : part.substring(at + 1));
        }
        return ask(new OgcRequest(Kvp.of(all), new byte[0], ADDRESS, BASE));
    }

    /** Asks with an encoded address, such as those of other pages. */
    Answer follow(String address) {
        String query = address.substring(address.indexOf('?') + 1);
        Kvp parameters = Kvp.parse(query, OgcSettings.defaults());
        return ask(new OgcRequest(parameters, new byte[0], ADDRESS, BASE));
    }

    Answer post(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return ask(new OgcRequest(Kvp.of(Map.of()), bytes, ADDRESS, BASE));
    }

    /** GetFeature in XML around some content. */
    Answer postGetFeature(String attributes, String content) {
        return post(
                """
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0"
                    xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"
                    xmlns:gw="http://gridward.io/gw" service="WFS" version="2.0.0" %s>%s</wfs:GetFeature>
                """
                        .formatted(attributes, content));
    }

    private Answer ask(OgcRequest request) {
        try {
            return taken(service.handle(request));
        } catch (OgcFault fault) { // of the request or of its body, as the servlet does
            return taken(service.fault(fault, request));
        }
    }

    private static Answer taken(OgcAnswer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.body().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return new Answer(answer.status(), answer.contentType(), text);
    }
}
