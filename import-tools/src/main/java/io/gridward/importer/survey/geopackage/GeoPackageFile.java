package io.gridward.importer.survey.geopackage;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.geopackage.GeoPackageFault;
import io.gridward.importer.geopackage.GeoPackageLayer;
import io.gridward.importer.geopackage.GeoPackageReader;
import io.gridward.importer.geopackage.GeoPackageRow;
import io.gridward.importer.geopackage.GeoPackageRows;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import io.gridward.importer.survey.UnreadableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One layer of a GeoPackage as a survey file; each reading opens the file anew. */
public final class GeoPackageFile implements SurveyFile {
    private final Path file;
    private final GeoPackageLayer layer;
    private final int layers;

    private GeoPackageFile(Path file, GeoPackageLayer layer, int layers) {
        this.file = file;
        this.layer = layer;
        this.layers = layers;
    }

    /**
     * Opens the named layer; without a name the preferred one if it is there, else the only one.
     */
    public static GeoPackageFile open(Path file, @Nullable String name, String preferred) {
        try (GeoPackageReader reader = GeoPackageReader.open(file)) {
            boolean known = reader.listLayers().stream().anyMatch(l -> l.name().equals(preferred));
            GeoPackageLayer layer =
                    name != null ? reader.get(name) : known ? reader.get(preferred) : reader.only();
            return new GeoPackageFile(file, layer, reader.listLayers().size());
        } catch (GeoPackageFault e) {
            throw new UnreadableFile(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public List<String> header() {
        return layer.columnNames();
    }

    @Override
    public RowStream rows() {
        try {
            GeoPackageReader reader = GeoPackageReader.open(file);
            return new Rows(reader, reader.rows(layer));
        } catch (GeoPackageFault e) {
            throw new UnreadableFile(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public boolean hasGeometry() {
        return layer.geometryColumn().isPresent();
    }

    @Override
    public Optional<CrsName> declaredCrs() {
        if (layer.epsg().isEmpty()) {
            return Optional.empty();
        }
        int epsg = layer.epsg().getAsInt();
        try {
            return Optional.of(new CrsName(Crs.ofEpsg(epsg), false, "EPSG:" + epsg));
        } catch (UnknownCrs e) {
            throw new UnreadableFile(
                    "文件 “%s” 的坐标系 EPSG:%d 不支持，请先转换 / file '%s' is in EPSG:%d, which is not supported: convert it first"
                            .formatted(file, epsg, file, epsg),
                    e);
        }
    }

    @Override
    public TextForm textForm() {
        return TextForm.ofBinaryFormat();
    }

    @Override
    public List<Detection> detections() {
        LocalText several =
                layers == 1
                        ? LocalText.of("唯一图层", "the only layer")
                        : LocalText.of(
                                "共 %d 个图层".formatted(layers), "one of %d layers".formatted(layers));
        return List.of(
                Detection.certain(
                        Aspect.FORMAT, "GeoPackage", LocalText.of("SQLite 文件头", "SQLite header")),
                Detection.certain(Aspect.ENCODING, "UTF-8", textForm().reason()),
                Detection.certain(Aspect.LAYER, layer.name(), several));
    }

    private record Rows(GeoPackageReader reader, GeoPackageRows rows, long[] number)
            implements RowStream {
        Rows(GeoPackageReader reader, GeoPackageRows rows) {
            this(reader, rows, new long[1]);
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public RawRow next() {
            try {
                GeoPackageRow row = rows.next();
                return new RawRow(
                        ++number[0], row.texts(), row.geometry(), row.geometryFault().orElse(null));
            } catch (GeoPackageFault e) {
                throw new UnreadableFile(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public void close() {
            rows.close();
            reader.close();
        }
    }
}
