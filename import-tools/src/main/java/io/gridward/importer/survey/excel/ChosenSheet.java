package io.gridward.importer.survey.excel;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.TextForm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The sheet of a workbook that is read.
 *
 * @param sheets how many sheets have rows
 * @param header its first row that is not blank, without blank cells at its end
 * @param rounded names of columns with numbers of which Excel has lost digits
 */
record ChosenSheet(String name, int sheets, List<String> header, List<String> rounded) {
    ChosenSheet {
        header = List.copyOf(header);
        rounded = List.copyOf(rounded);
    }

    /**
     * From the cells of its header.
     *
     * @param rounded columns with numbers of which Excel has lost digits
     */
    static ChosenSheet of(String name, int sheets, List<String> cells, BitSet rounded) {
        List<String> header = new ArrayList<>(cells);
        while (header.get(header.size() - 1).isBlank()) {
            header.remove(header.size() - 1);
        }
        List<String> names =
                rounded.stream()
                        .filter(c -> c < header.size())
                        .mapToObj(c -> header.get(c).strip())
                        .toList();
        return new ChosenSheet(name, sheets, header, names);
    }

    /** What is known of the file: its format, encoding and sheet. */
    List<Detection> detections(String format, String encoding, LocalText parts) {
        return List.of(
                format(format, parts),
                Detection.certain(Aspect.ENCODING, encoding, TextForm.ofBinaryFormat().reason()),
                Detection.certain(
                        Aspect.LAYER,
                        name,
                        sheets == 1
                                ? LocalText.of("唯一有内容的工作表", "the only sheet with rows")
                                : LocalText.of(
                                        "共 %d 个工作表".formatted(sheets),
                                        "one of %d sheets".formatted(sheets))));
    }

    private Detection format(String format, LocalText parts) {
        if (rounded.isEmpty()) {
            return Detection.certain(Aspect.FORMAT, format, parts);
        }
        String columns = String.join(", ", rounded);
        return Detection.inferred(
                Aspect.FORMAT,
                format,
                LocalText.of(
                        "列 %s 有超过 15 位的数值，Excel 已把末几位变为 0；请将该列设为“文本”后重新导出".formatted(columns),
                        "columns %s hold numbers of more than 15 digits, whose last digits Excel made 0: format them as text and export again"
                                .formatted(columns)));
    }
}
