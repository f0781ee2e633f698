package io.gridward.ogc.wfs;

import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.layer.NoSuchVersion;
import io.gridward.core.layer.evaluate.BadFilter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcAnswer;
import java.io.IOException;
import java.io.OutputStream;

/** What the core refuses while features are read, as faults of the service. */
final class ReadFaults {
    private ReadFaults() {}

    /**
     * Writes a body.
     *
     * @throws OgcFault for what the core refuses
     */
    static void writing(OgcAnswer.Body body, OutputStream out) throws IOException {
        try {
            body.write(out);
        } catch (BadFilter e) {
            throw fault(OgcFault.INVALID, "FILTER", e);
        } catch (OutsideCrs e) {
            throw fault(OgcFault.PROCESSING, "srsName", e);
        } catch (NoSuchVersion e) {
            throw fault(OgcFault.INVALID, "resourceVersion", e);
        }
    }

    /** The core's messages have both languages around a slash. */
    private static OgcFault fault(String code, String locator, RuntimeException e) {
        String[] texts = String.valueOf(e.getMessage()).split(" / ", 2);
        return OgcFault.of(code, locator, texts[0], texts[texts.length - 1]);
    }
}
