package io.gridward.web.download;

import io.gridward.importer.export.FeatureFiles;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureCollection;
import java.util.List;

/** The parts of an answer as the tables of a file. */
final class Tables {
    private static final String PARAMETER = "outputFormat";

    private Tables() {}

    /** All parts: each is asked of the store again, as files want to know all before they begin. */
    static List<FeatureFiles.Table> of(FeatureCollection answer) {
        return answer.parts().stream()
                .map(
                        p ->
                                new FeatureFiles.Table(
                                        p.layer(),
                                        p.attributes(),
                                        p.shapes(),
                                        Math.max(0, p.returned()),
                                        p.again()))
                .toList();
    }

    /** The only part, of which the features are read as they are. */
    static FeatureFiles.Table only(String format, FeatureCollection answer) {
        requireOne(format, answer);
        FeatureCollection.Part part = answer.parts().get(0);
        return new FeatureFiles.Table(
                part.layer(), part.attributes(), part.shapes(), 0, part::features);
    }

    static void requireOne(String format, FeatureCollection answer) {
        if (answer.parts().size() > 1) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    PARAMETER,
                    "%s 一次只能有一个图层；请逐个请求，或用 application/geopackage+sqlite3".formatted(format),
                    "%s holds one layer; ask for one at a time, or for application/geopackage+sqlite3"
                            .formatted(format));
        }
    }

    static void requireDifferent(String format, FeatureCollection answer) {
        long layers = answer.parts().stream().map(p -> p.layer().name()).distinct().count();
        if (layers < answer.parts().size()) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    PARAMETER,
                    "%s 中每个图层只能出现一次；请把条件合并为一个查询".formatted(format),
                    "%s holds each layer once; put the conditions into one query"
                            .formatted(format));
        }
    }

    static void requireShapes(String format, FeatureCollection answer) {
        for (FeatureCollection.Part part : answer.parts()) {
            if (!part.shapes()) {
                throw OgcFault.of(
                        OgcFault.OPTION,
                        PARAMETER,
                        "%s 需要图形，而 %s 没有给出 geom；请改用 csv".formatted(format, part.layer().name()),
                        "%s needs shapes, and geom of %s is not given; use csv"
                                .formatted(format, part.layer().name()));
            }
        }
    }
}
