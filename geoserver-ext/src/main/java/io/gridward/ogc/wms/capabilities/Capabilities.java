package io.gridward.ogc.wms.capabilities;

import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Writes capabilities in the version a client can read. Versions are negotiated as OGC 06-042
 * §6.2.4 says: the version asked for, else the next lower one that is known, else the lowest; the
 * highest when none is asked for.
 */
public final class Capabilities {
    private static final List<String> KNOWN = List.of("1.1.1", "1.3.0");

    private Capabilities() {}

    /**
     * A document and its media type.
     *
     * @param mediaType without its character set
     * @param xml the text
     */
    public record Document(String mediaType, String xml) {}

    /** The version that answers a request for another one; empty when none was asked for. */
    public static String negotiated(String asked) {
        String highest = KNOWN.get(KNOWN.size() - 1);
        if (!asked.matches("\\d{1,3}(\\.\\d{1,3}){0,2}")) {
            return highest;
        }
        String answer = KNOWN.get(0);
        for (String known : KNOWN) {
            answer = order(known) <= order(asked) ? known : answer;
        }
        return answer;
    }

    private static int order(String version) {
        String[] parts = version.split("\\.");
        int order = 0;
        for (int i = 0; i < 3; i++) {
            order = order * 1000 + (i < parts.length ? Integer.parseInt(parts[i]) : 0);
        }
        return order;
    }

    /**
     * The document.
     *
     * @param version 1.3.0 or 1.1.1
     * @param address where the service is reached, without query
     * @param english whether titles are English rather than Chinese
     * @param sequence data version, which is the update sequence
     * @param today default of TIME
     */
    public static Document write(
            String version,
            Offer offer,
            String address,
            boolean english,
            long sequence,
            LocalDate today) {
        try {
            return version.equals("1.1.1")
                    ? new Document(
                            Capabilities111.MEDIA_TYPE,
                            new Capabilities111(offer, address, english).write(sequence, today))
                    : new Document(
                            "text/xml",
                            new Capabilities130(offer, address, english).write(sequence, today));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }
}
