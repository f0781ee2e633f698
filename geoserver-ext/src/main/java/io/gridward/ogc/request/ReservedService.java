package io.gridward.ogc.request;

import io.gridward.ogc.fault.OgcFault;

/**
 * A service twice: with the layers for everybody, and with the reserved ones for those who may read
 * them (docs/decisions/0017).
 *
 * @param open for everybody
 * @param reserved with the reserved layers
 * @param layers says who may
 */
public record ReservedService(OgcService open, OgcService reserved, ReservedLayers layers)
        implements OgcService {

    @Override
    public String name() {
        return open.name();
    }

    @Override
    public OgcAnswer handle(OgcRequest request) {
        return (layers.isOpen() ? reserved : open).handle(request);
    }

    @Override
    public OgcAnswer fault(OgcFault fault, OgcRequest request) {
        return open.fault(fault, request);
    }
}
