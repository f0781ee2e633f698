package io.gridward.ogc.request;

import io.gridward.ogc.fault.OgcFault;

/** One OGC service; safe for use by many threads. */
public interface OgcService {

    /** Name as in the SERVICE parameter and, in lower case, in the path: {@code WFS}. */
    String name();

    /**
     * Answers a request.
     *
     * @throws OgcFault when it cannot be answered as it stands
     */
    OgcAnswer handle(OgcRequest request);

    /** A fault in the protocol's own form. */
    OgcAnswer fault(OgcFault fault, OgcRequest request);
}
