package io.gridward.ogc.request;

import io.gridward.ogc.fault.OgcFault;
import java.util.function.Supplier;

/**
 * A service twice: with the layers for everybody, and with the reserved ones for those who may read
 * them (docs/decisions/0017).
 *
 * @param open for everybody
 * @param reserved with the reserved layers; made anew for each request, so that nothing that is
 *     kept of one account's answers, counts and places of pages, is told to another
 * @param layers says who may
 */
public record ReservedService(OgcService open, Supplier<OgcService> reserved, ReservedLayers layers)
        implements OgcService {

    @Override
    public String name() {
        return open.name();
    }

    @Override
    public OgcAnswer handle(OgcRequest request) {
        return (layers.isOpen() ? reserved.get() : open).handle(request);
    }

    @Override
    public OgcAnswer fault(OgcFault fault, OgcRequest request) {
        return open.fault(fault, request);
    }
}
