package io.gridward.importer.survey.open;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shapefiles of one layer, one for each kind of shape as our export writes them, read one after
 * another as one file.
 *
 * @param name what the whole is called
 * @param parts files with the same header, system and encoding
 */
record JoinedFile(String name, List<SurveyFile> parts) implements SurveyFile {

    /** True when files can be read as one. */
    static boolean fit(List<SurveyFile> parts) {
        SurveyFile first = parts.get(0);
        return parts.stream()
                .allMatch(
                        p ->
                                p.header().equals(first.header())
                                        && p.declaredCrs().equals(first.declaredCrs())
                                        && p.textForm()
                                                .charset()
                                                .equals(first.textForm().charset()));
    }

    @Override
    public List<String> header() {
        return parts.get(0).header();
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public boolean cutsNames() {
        return parts.get(0).cutsNames();
    }

    @Override
    public Optional<CrsName> declaredCrs() {
        return parts.get(0).declaredCrs();
    }

    @Override
    public TextForm textForm() {
        return parts.get(0).textForm();
    }

    @Override
    public List<Detection> detections() {
        List<Detection> all = new ArrayList<>(parts.get(0).detections());
        all.removeIf(d -> d.aspect() == Aspect.LAYER);
        int n = parts.size();
        all.add(
                Detection.certain(
                        Aspect.LAYER,
                        String.join(" + ", parts.stream().map(SurveyFile::name).toList()),
                        LocalText.of(
                                "同一图层按图形类型分成 %d 个".formatted(n),
                                "one layer in %d parts by kind of shape".formatted(n))));
        return all;
    }

    @Override
    public RowStream rows() {
        return new Rows();
    }

    private final class Rows implements RowStream {
        private @Nullable RowStream open; // house: the part being read
        private final Iterator<SurveyFile> left = parts.iterator();
        private long number;

        @Override
        public boolean hasNext() {
            while ((open == null || !open.hasNext()) && left.hasNext()) {
                close();
                open = left.next().rows();
            }
            return open != null && open.hasNext();
        }

        @Override
        public RawRow next() {
            if (!hasNext() || open == null) {
                throw new NoSuchElementException();
            }
            RawRow row = open.next();
            number++;
            return new RawRow(number, row.cells(), row.geometry(), row.geometryFault());
        }

        @Override
        public void close() {
            if (open != null) {
                open.close();
            }
        }
    }
}
