package io.gridward.importer.survey.geojson;

import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.encoding.EncodingDetector;
import io.gridward.importer.survey.encoding.EncodingDetector.Detected;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A GeoJSON file as a survey. Its features need not have the same properties, so the header is
 * gathered by one reading of the whole file; memory does not grow with it.
 */
public final class GeoJsonSurvey implements SurveyFile {
    private final SurveyBytes file;
    private final Detected encoding;
    private final ReadLimits limits;
    private final List<String> header;
    private final Optional<String> crs;

    private GeoJsonSurvey(
            SurveyBytes file,
            Detected encoding,
            ReadLimits limits,
            Set<String> header,
            @Nullable String crs) {
        this.file = file;
        this.encoding = encoding;
        this.limits = limits;
        this.header = List.copyOf(header);
        this.crs = Optional.ofNullable(crs);
    }

    /**
     * Opens a file.
     *
     * @param stated its encoding when the person states it, else null; by RFC 7946 it is UTF-8
     * @throws UnreadableFile when it is no GeoJSON or is cut off
     */
    public static GeoJsonSurvey open(
            SurveyBytes file, @Nullable Charset stated, ReadLimits limits) {
        try {
            Detected encoding =
                    stated == null ? EncodingDetector.detect(file) : Detected.stated(file, stated);
            Set<String> header = new LinkedHashSet<>();
            try (GeoJsonFeatures features = GeoJsonFeatures.open(file, encoding, limits)) {
                GeoJsonFeatures.Found found = features.next();
                while (found != null) {
                    header.addAll(found.properties().keySet());
                    requireFew(file.name(), header.size(), limits);
                    found = features.next();
                }
                return new GeoJsonSurvey(file, encoding, limits, header, features.crs());
            }
        } catch (IOException e) {
            throw UnreadableFile.broken(file.name(), e);
        }
    }

    private static void requireFew(String file, int columns, ReadLimits limits) {
        if (columns > limits.columns()) {
            throw ReadLimits.exceeded(
                    file, "属性名过多", "too many property names", limits.columns(), "max-columns");
        }
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public RowStream rows() {
        try {
            return new Rows(GeoJsonFeatures.open(file, encoding, limits));
        } catch (IOException e) {
            throw UnreadableFile.broken(name(), e);
        }
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    /** As the member {@code crs} of 2008 names it; x before y whatever the name says. */
    @Override
    public Optional<CrsName> declaredCrs() {
        try {
            return crs.map(CrsName::parse).map(n -> new CrsName(n.crs(), false, n.spelling()));
        } catch (UnknownCrs e) {
            throw new UnreadableFile(
                    "%s: %s；请先转换坐标系，或用 --crs 指定 / %s: convert it first, or state the system with --crs"
                            .formatted(name(), e.getMessage(), name()),
                    e);
        }
    }

    @Override
    public TextForm textForm() {
        boolean mark = encoding.charset().equals(StandardCharsets.UTF_8);
        return new TextForm(encoding.charset(), mark, ',', encoding.reason());
    }

    @Override
    public List<Detection> detections() {
        LocalText why =
                crs.isPresent()
                        ? LocalText.of("有 crs 成员（2008 版）", "has the crs member of 2008")
                        : LocalText.of("RFC 7946", "RFC 7946");
        return List.of(Detection.certain(Aspect.FORMAT, "GeoJSON", why), encoding.detection());
    }

    private final class Rows implements RowStream {
        private final GeoJsonFeatures features;
        private long number;
        private GeoJsonFeatures.@Nullable Found ahead; // house: the feature hasNext() had to read

        Rows(GeoJsonFeatures features) {
            this.features = features;
        }

        @Override
        public boolean hasNext() {
            if (ahead == null) {
                try {
                    ahead = features.next();
                } catch (IOException e) {
                    throw UnreadableFile.broken(name(), e);
                }
            }
            return ahead != null;
        }

        @Override
        public RawRow next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            GeoJsonFeatures.Found found = java.util.Objects.requireNonNull(ahead);
            ahead = null;
            List<String> cells =
                    header.stream().map(n -> found.properties().getOrDefault(n, "")).toList();
            GeoJsonShapes.Read shape = found.shape()[0];
            return new RawRow(++number, cells, shape.shape(), shape.fault());
        }

        @Override
        public void close() {
            try {
                features.close();
            } catch (IOException e) {
                throw UnreadableFile.broken(name(), e);
            }
        }
    }
}
