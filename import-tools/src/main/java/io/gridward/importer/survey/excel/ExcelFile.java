package io.gridward.importer.survey.excel;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.archive.ZipArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook as a survey; its first row that is not blank is the header. */
public final class ExcelFile implements SurveyFile {
    private static final int LOOKED_AT = 200;

    private final Path file;
    private final ChosenSheet sheet;

    private ExcelFile(Path file, ChosenSheet sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /**
     * Opens a workbook.
     *
     * @param name sheet that the person names, else null
     * @param preferred sheet that is taken when none is named
     * @throws UnreadableFile when it is damaged, or leaves open which sheet is meant
     */
    public static ExcelFile open(
            Path file,
            ZipArchive archive,
            @Nullable String name,
            String preferred,
            ReadLimits limits) {
        String title = String.valueOf(file.getFileName());
        try {
            WorkbookGuard.check(title, archive, limits);
            try (OpenWorkbook book = OpenWorkbook.open(file)) {
                List<Sheet> filled = book.listFilled();
                List<SheetName> names = filled.stream().map(ExcelFile::nameOf).toList();
                int chosen = SheetName.choose(title, names, name, preferred);
                return look(file, filled.get(chosen), filled.size());
            }
        } catch (IOException | ExcelReaderException e) {
            throw UnreadableFile.broken(title, e);
        }
    }

    /** Reads the header, and looks for long numbers in the rows behind it. */
    private static ExcelFile look(Path file, Sheet sheet, int sheets) throws IOException {
        List<Row> rows;
        try (var stream = sheet.openStream()) {
            rows = stream.filter(OpenWorkbook::isFilled).limit(LOOKED_AT).toList();
        }
        BitSet rounded = new BitSet();
        rows.stream().skip(1).forEach(r -> rounded.or(rounded(r)));
        List<String> header = OpenWorkbook.texts(rows.get(0));
        return new ExcelFile(file, ChosenSheet.of(sheet.getName(), sheets, header, rounded));
    }

    private static SheetName nameOf(Sheet sheet) {
        return new SheetName(sheet.getName(), sheet.getVisibility() == SheetVisibility.VISIBLE);
    }

    private static BitSet rounded(Row row) {
        BitSet columns = new BitSet();
        for (int c = 0; c < row.getCellCount(); c++) {
            columns.set(c, CellText.isRounded(row.getCell(c)));
        }
        return columns;
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public List<String> header() {
        return sheet.header();
    }

    @Override
    public RowStream rows() {
        try {
            return ExcelRows.open(file, sheet.name());
        } catch (IOException | ExcelReaderException e) {
            throw UnreadableFile.broken(name(), e);
        }
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public Optional<CrsName> declaredCrs() {
        return Optional.empty();
    }

    @Override
    public TextForm textForm() {
        return TextForm.ofBinaryFormat();
    }

    @Override
    public List<Detection> detections() {
        return sheet.detections(
                "Excel .xlsx", "UTF-8", LocalText.of("压缩包内为工作簿", "a workbook by its parts"));
    }
}
