package io.gridward.importer.edit;

import io.gridward.core.crs.CrsName;
import io.gridward.core.edit.DraftRow;
import io.gridward.core.layer.Layer;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Rows in memory, as a file whose columns bear the names of the layer's attributes.
 *
 * @param layer what they are
 * @param drafts the rows, numbered from 1 without gaps
 */
record DraftFile(Layer layer, List<DraftRow> drafts) implements SurveyFile {

    @Override
    public String name() {
        return layer.name();
    }

    @Override
    public List<String> header() {
        return layer.attributeNames();
    }

    @Override
    public RowStream rows() {
        Iterator<DraftRow> rows = drafts.iterator();
        return new RowStream() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RawRow next() {
                DraftRow row = rows.next();
                return new RawRow(row.number(), row.texts(), row.shape(), null);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean hasGeometry() {
        return layer.published();
    }

    @Override
    public Optional<CrsName> declaredCrs() {
        return Optional.of(CrsName.STORAGE);
    }

    @Override
    public TextForm textForm() {
        return TextForm.ofBinaryFormat();
    }
}
