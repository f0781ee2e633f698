package io.gridward.importer.survey.open;

import io.gridward.core.crs.CrsName;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import java.util.List;
import java.util.Optional;

/** A file of any format whose rows are counted and measured as they come. */
record LimitedFile(SurveyFile file, ReadLimits limits) implements SurveyFile {

    /** Refuses a header that is too wide. */
    LimitedFile {
        int columns = file.header().size();
        if (columns > limits.columns()) {
            throw ReadLimits.exceeded(
                    file.name(),
                    "有 %d 列".formatted(columns),
                    columns + " columns",
                    limits.columns(),
                    "max-columns");
        }
        for (String name : file.header()) {
            measure(file.name(), 0, name, limits);
        }
    }

    private static void measure(String file, long row, String cell, ReadLimits limits) {
        if (cell.length() > limits.cellCharacters()) {
            throw ReadLimits.exceeded(
                    file,
                    "第 %d 行有 %d 个字符的单元格".formatted(row, cell.length()),
                    "row %d has a cell of %d characters".formatted(row, cell.length()),
                    limits.cellCharacters(),
                    "max-cell-characters");
        }
    }

    private RawRow checked(RawRow row) {
        if (row.number() > limits.rows()) {
            throw ReadLimits.exceeded(
                    file.name(), "数据行过多", "too many data rows", limits.rows(), "max-rows");
        }
        List<String> cells = row.cells();
        if (cells.size() > limits.columns()) {
            throw ReadLimits.exceeded(
                    file.name(),
                    "第 %d 行有 %d 列".formatted(row.number(), cells.size()),
                    "row %d has %d columns".formatted(row.number(), cells.size()),
                    limits.columns(),
                    "max-columns");
        }
        for (int i = 0; i < cells.size(); i++) {
            measure(file.name(), row.number(), cells.get(i), limits);
        }
        if (row.geometry() != null && row.geometry().getNumPoints() > limits.vertices()) {
            throw ReadLimits.exceeded(
                    file.name(),
                    "第 %d 行的图形有 %d 个顶点".formatted(row.number(), row.geometry().getNumPoints()),
                    "row %d has a shape of %d vertices"
                            .formatted(row.number(), row.geometry().getNumPoints()),
                    limits.vertices(),
                    "max-vertices");
        }
        return row;
    }

    @Override
    public RowStream rows() {
        RowStream rows = file.rows();
        return new RowStream() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public RawRow next() {
                return checked(rows.next());
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public List<String> header() {
        return file.header();
    }

    @Override
    public boolean hasGeometry() {
        return file.hasGeometry();
    }

    @Override
    public boolean cutsNames() {
        return file.cutsNames();
    }

    @Override
    public Optional<CrsName> declaredCrs() {
        return file.declaredCrs();
    }

    @Override
    public TextForm textForm() {
        return file.textForm();
    }

    @Override
    public List<Detection> detections() {
        return file.detections();
    }
}
