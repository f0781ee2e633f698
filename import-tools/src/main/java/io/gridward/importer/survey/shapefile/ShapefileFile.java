package io.gridward.importer.survey.shapefile;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.CrsText;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.encoding.EncodingDetector.Detected;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shapefile as a survey: read in order, so that its index is not needed. */
public final class ShapefileFile implements SurveyFile {
    private static final int PRJ_BYTES = 1 << 15;

    private final ShapefileParts parts;
    private final DbfHeader table;
    private final Detected encoding;
    private final List<String> header;
    private final ReadLimits limits;

    private ShapefileFile(
            ShapefileParts parts,
            DbfHeader table,
            Detected encoding,
            List<String> header,
            ReadLimits limits) {
        this.parts = parts;
        this.table = table;
        this.encoding = encoding;
        this.header = List.copyOf(header);
        this.limits = limits;
    }

    /**
     * Opens a shapefile.
     *
     * @param parts its files
     * @param stated encoding of its attributes when the person states it, else null
     * @throws UnreadableFile when one of them is damaged
     */
    public static ShapefileFile open(
            ShapefileParts parts, @Nullable Charset stated, ReadLimits limits) {
        try {
            DbfHeader table = DbfHeader.read(parts.dbf());
            Detected encoding = DbfEncoding.find(parts, table, stated);
            ShpRecords.open(parts.shp(), limits).close();
            List<String> names = CutNames.restore(parts, table, encoding.charset());
            return new ShapefileFile(parts, table, encoding, names, limits);
        } catch (IOException e) {
            throw UnreadableFile.broken(parts.shp().name(), e);
        }
    }

    @Override
    public String name() {
        return parts.base() + ".shp";
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public RowStream rows() {
        try {
            return ShapefileRows.open(parts, table, encoding.charset(), limits);
        } catch (IOException e) {
            throw UnreadableFile.broken(name(), e);
        }
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public boolean cutsNames() {
        return parts.names().isEmpty();
    }

    @Override
    public Optional<CrsName> declaredCrs() {
        if (parts.prj().isEmpty()) {
            return Optional.empty();
        }
        SurveyBytes prj = parts.prj().get();
        try {
            String text = new String(prj.head(PRJ_BYTES), StandardCharsets.UTF_8);
            Crs crs = CrsText.parse(text);
            return Optional.of(new CrsName(crs, false, crs.code()));
        } catch (UnknownCrs e) {
            throw new UnreadableFile(
                    "%s: %s；请先转换坐标系，或用 --crs 指定 / %s: convert it first, or state the system with --crs"
                            .formatted(prj.name(), e.getMessage(), prj.name()),
                    e);
        } catch (IOException e) {
            throw UnreadableFile.broken(prj.name(), e);
        }
    }

    /** Findings go back as text in the encoding of the attributes. */
    @Override
    public TextForm textForm() {
        boolean mark = encoding.charset().equals(StandardCharsets.UTF_8);
        return new TextForm(encoding.charset(), mark, ',', encoding.reason());
    }

    private LocalText layerEvidence() {
        int n = parts.layers();
        return n == 1
                ? LocalText.of("文件名", "name of the file")
                : LocalText.of(
                        "压缩包内共 %d 个图层".formatted(n), "one of %d in the archive".formatted(n));
    }

    @Override
    public List<Detection> detections() {
        List<String> zh = new ArrayList<>(List.of(".shp 文件头"));
        List<String> en = new ArrayList<>(List.of(".shp header"));
        if (parts.shx().isEmpty()) {
            zh.add("缺少 .shx，不影响读取");
            en.add("no .shx, which is not needed");
        }
        if (parts.prj().isEmpty()) {
            zh.add("缺少 .prj，坐标系由坐标推断");
            en.add("no .prj, the coordinate system is inferred");
        }
        return List.of(
                Detection.certain(
                        Aspect.FORMAT,
                        "shapefile",
                        LocalText.of(String.join("；", zh), String.join("; ", en))),
                encoding.detection(),
                Detection.certain(Aspect.LAYER, parts.base(), layerEvidence()));
    }
}
