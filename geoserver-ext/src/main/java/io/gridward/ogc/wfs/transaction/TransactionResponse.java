package io.gridward.ogc.wfs.transaction;

import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.format.FeatureIds;
import io.gridward.ogc.wfs.transaction.Action.Done;
import java.util.List;

/** Writes what a transaction did (OGC 09-025r2 §15.3). */
final class TransactionResponse {
    private static final List<String> KINDS = List.of("Insert", "Update", "Replace", "Delete");
    private static final List<String> TOTALS =
            List.of("totalInserted", "totalUpdated", "totalReplaced", "totalDeleted");

    private TransactionResponse() {}

    static String write(List<Done> done, String version) {
        StringBuilder xml =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <wfs:TransactionResponse xmlns:wfs="http://www.opengis.net/wfs/2.0" \
                        xmlns:fes="http://www.opengis.net/fes/2.0" \
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                        xsi:schemaLocation="http://www.opengis.net/wfs/2.0 \
                        http://schemas.opengis.net/wfs/2.0/wfs.xsd" version="%s">
                        <wfs:TransactionSummary>
                        """
                                .formatted(XmlText.escape(version)));
        for (int i = 0; i < KINDS.size(); i++) {
            long total = of(done, KINDS.get(i)).stream().mapToLong(d -> d.ids().size()).sum();
            xml.append("<wfs:%1$s>%2$d</wfs:%1$s>\n".formatted(TOTALS.get(i), total));
        }
        xml.append("</wfs:TransactionSummary>\n");
        KINDS.subList(0, 3).forEach(kind -> results(kind, of(done, kind), xml));
        return xml.append("</wfs:TransactionResponse>\n").toString();
    }

    private static List<Done> of(List<Done> done, String kind) {
        return done.stream().filter(d -> d.action().kind().equals(kind)).toList();
    }

    private static void results(String kind, List<Done> done, StringBuilder xml) {
        if (done.stream().allMatch(d -> d.ids().isEmpty())) {
            return;
        }
        xml.append("<wfs:%sResults>\n".formatted(kind));
        for (Done one : done) {
            String handle =
                    one.action()
                            .handle()
                            .map(h -> " handle=\"%s\"".formatted(XmlText.escape(h)))
                            .orElse("");
            if (!one.ids().isEmpty()) {
                xml.append("<wfs:Feature%s>".formatted(handle));
                for (String id : one.ids()) {
                    xml.append(
                            "<fes:ResourceId rid=\"%s\"/>"
                                    .formatted(XmlText.escape(FeatureIds.toGmlId(id))));
                }
                xml.append("</wfs:Feature>\n");
            }
        }
        xml.append("</wfs:%sResults>\n".formatted(kind));
    }
}
