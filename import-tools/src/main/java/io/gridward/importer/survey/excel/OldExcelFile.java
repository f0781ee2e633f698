package io.gridward.importer.survey.excel;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import io.gridward.importer.survey.UnreadableFile;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook of Excel 97 to 2003 (.xls, [MS-XLS]) as a survey; its first row that is
 * not blank is the header. A sheet has 65,536 rows and 256 columns at most and is held in memory
 * while it is read.
 */
public final class OldExcelFile implements SurveyFile {
    private final Path file;
    private final ReadLimits limits;
    private final ChosenSheet sheet;

    private OldExcelFile(Path file, ReadLimits limits, ChosenSheet sheet) {
        this.file = file;
        this.limits = limits;
        this.sheet = sheet;
    }

    /**
     * Opens a workbook.
     *
     * @param name sheet that the person names, else null
     * @param preferred sheet that is taken when none is named
     * @throws UnreadableFile when it is damaged, no workbook, locked by a password, or leaves open
     *     which sheet is meant
     */
    public static OldExcelFile open(
            Path file, @Nullable String name, String preferred, ReadLimits limits) {
        String title = String.valueOf(file.getFileName());
        List<OldSheet> filled =
                OldWorkbook.read(file, limits).stream().filter(s -> !s.rows().isEmpty()).toList();
        List<SheetName> names = filled.stream().map(OldSheet::name).toList();
        OldSheet chosen = filled.get(SheetName.choose(title, names, name, preferred));
        BitSet rounded = new BitSet();
        chosen.rows().stream().skip(1).forEach(r -> rounded.or(r.rounded()));
        List<String> header = chosen.rows().get(0).cells();
        return new OldExcelFile(
                file, limits, ChosenSheet.of(chosen.name().name(), filled.size(), header, rounded));
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
        return OldWorkbook.read(file, limits).stream()
                .filter(s -> s.name().name().equals(sheet.name()) && !s.rows().isEmpty())
                .findFirst()
                .map(OldSheet::stream)
                .orElseThrow();
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
        LocalText parts =
                LocalText.of("Excel 97–2003 工作簿的数据流", "a workbook stream of Excel 97 to 2003");
        return sheet.detections("Excel .xls", "UTF-16", parts);
    }
}
