package io.gridward.ogc.reserved;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A service twice: with the layers for everybody, and with the reserved ones for those who may read
 * them (docs/decisions/0017). What the second answers is kept by nobody but who asked.
 *
 * @param open for everybody
 * @param reserved with the reserved layers; made anew for each request, so that nothing that is
 *     kept of one account's answers, counts and places of pages, is told to another
 * @param layers says who may
 */
public record ReservedService(
        OgcService open, Function<ReservedLayers.View, OgcService> reserved, ReservedLayers layers)
        implements OgcService {

    @Override
    public String name() {
        return open.name();
    }

    @Override
    public OgcAnswer handle(OgcRequest request) {
        Optional<ReservedLayers.View> view = layers.view(request.parameters());
        return view.isEmpty()
                ? open.handle(request)
                : apart(reserved.apply(view.get()).handle(request));
    }

    private static OgcAnswer apart(OgcAnswer answer) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("Cache-Control", "private, no-cache, no-store");
        return new OgcAnswer(answer.status(), answer.contentType(), headers, answer.body());
    }

    @Override
    public OgcAnswer fault(OgcFault fault, OgcRequest request) {
        return open.fault(fault, request);
    }
}
