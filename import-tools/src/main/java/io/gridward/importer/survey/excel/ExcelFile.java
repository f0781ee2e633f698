package io.gridward.importer.survey.excel;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.archive.ZipArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook as a survey; its first row that is not blank is the header. */
public final class ExcelFile implements SurveyFile {
    private static final int LOOKED_AT = 200;

    private final Path file;
    private final String sheet;
    private final int sheets;
    private final List<String> header;
    private final List<String> rounded;

    private ExcelFile(
            Path file, String sheet, int sheets, List<String> header, List<String> rounded) {
        this.file = file;
        this.sheet = sheet;
        this.sheets = sheets;
        this.header = List.copyOf(header);
        this.rounded = List.copyOf(rounded);
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
                Sheet sheet = choose(title, filled, name, preferred);
                return look(file, book, sheet, filled.size());
            }
        } catch (IOException | ExcelReaderException e) {
            throw UnreadableFile.broken(title, e);
        }
    }

    private static Sheet choose(
            String file, List<Sheet> filled, @Nullable String name, String preferred) {
        String there = filled.stream().map(Sheet::getName).collect(Collectors.joining(", "));
        if (filled.isEmpty()) {
            throw UnreadableFile.of(file, "工作簿中没有表头行", "the workbook has no header row");
        }
        String wanted = name == null ? preferred : name;
        Optional<Sheet> named =
                filled.stream().filter(s -> s.getName().equalsIgnoreCase(wanted)).findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        if (name != null) {
            throw UnreadableFile.of(
                    file,
                    "没有工作表 “%s”；有: %s".formatted(name, there),
                    "no sheet '%s'; it has: %s".formatted(name, there));
        }
        List<Sheet> visible =
                filled.stream().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
        if (visible.size() != 1) {
            throw UnreadableFile.of(
                    file,
                    "有 %d 个工作表（%s），请用 --layer-name 指明一个".formatted(visible.size(), there),
                    "it has %d sheets (%s); name one with --layer-name"
                            .formatted(visible.size(), there));
        }
        return visible.get(0);
    }

    /** Reads the header, and looks for long numbers in the rows behind it. */
    private static ExcelFile look(Path file, OpenWorkbook book, Sheet sheet, int sheets)
            throws IOException {
        List<String> header = new ArrayList<>();
        List<String> rounded = new ArrayList<>();
        List<Row> rows;
        try (var stream = sheet.openStream()) {
            rows = stream.filter(OpenWorkbook::isFilled).limit(LOOKED_AT).toList();
        }
        header.addAll(OpenWorkbook.texts(rows.get(0)));
        while (header.get(header.size() - 1).isBlank()) {
            header.remove(header.size() - 1);
        }
        for (int column = 0; column < header.size(); column++) {
            int c = column;
            if (rows.stream().skip(1).anyMatch(r -> CellText.isRounded(cell(r, c)))) {
                rounded.add(header.get(c).strip());
            }
        }
        return new ExcelFile(file, sheet.getName(), sheets, header, rounded);
    }

    private static @Nullable Cell cell(Row row, int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public RowStream rows() {
        try {
            return ExcelRows.open(file, sheet);
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
        List<Detection> all = new ArrayList<>();
        if (rounded.isEmpty()) {
            LocalText parts = LocalText.of("压缩包内为工作簿", "a workbook by its parts");
            all.add(Detection.certain(Aspect.FORMAT, "Excel .xlsx", parts));
        } else {
            String columns = String.join(", ", rounded);
            all.add(
                    Detection.inferred(
                            Aspect.FORMAT,
                            "Excel .xlsx",
                            LocalText.of(
                                    "列 %s 有超过 15 位的数值，Excel 已把末几位变为 0；请将该列设为“文本”后重新导出"
                                            .formatted(columns),
                                    "columns %s hold numbers of more than 15 digits, whose last digits Excel made 0: format them as text and export again"
                                            .formatted(columns))));
        }
        all.add(Detection.certain(Aspect.ENCODING, "UTF-8", textForm().reason()));
        all.add(
                Detection.certain(
                        Aspect.LAYER,
                        sheet,
                        sheets == 1
                                ? LocalText.of("唯一有内容的工作表", "the only sheet with rows")
                                : LocalText.of(
                                        "共 %d 个工作表".formatted(sheets),
                                        "one of %d sheets".formatted(sheets))));
        return all;
    }
}
