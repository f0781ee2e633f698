package io.gridward.importer.survey.excel;

import io.gridward.importer.survey.UnreadableFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook that has at least one row with text. */
record SheetName(String name, boolean visible) {

    /**
     * Which sheet is meant.
     *
     * @param asked sheet that the person names, else null
     * @param preferred sheet that is taken when none is named
     * @return its index
     * @throws UnreadableFile when none is there, or it is open which one is meant
     */
    static int choose(
            String file, List<SheetName> filled, @Nullable String asked, String preferred) {
        String there = filled.stream().map(SheetName::name).collect(Collectors.joining(", "));
        if (filled.isEmpty()) {
            throw UnreadableFile.of(file, "工作簿中没有表头行", "the workbook has no header row");
        }
        String wanted = asked == null ? preferred : asked;
        for (int i = 0; i < filled.size(); i++) {
            if (filled.get(i).name.equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        if (asked != null) {
            throw UnreadableFile.of(
                    file,
                    "没有工作表 “%s”；有: %s".formatted(asked, there),
                    "no sheet '%s'; it has: %s".formatted(asked, there));
        }
        int[] visible =
                IntStream.range(0, filled.size()).filter(i -> filled.get(i).visible).toArray();
        if (visible.length != 1) {
            throw UnreadableFile.of(
                    file,
                    "有 %d 个工作表（%s），请用 --layer-name 指明一个".formatted(visible.length, there),
                    "it has %d sheets (%s); name one with --layer-name"
                            .formatted(visible.length, there));
        }
        return visible[0];
    }
}
