package io.gridward.importer.survey.excel;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.UnreadableFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the cells of a workbook from its records. A sheet is a substream at the outermost level;
 * the first one holds what is common to all.
 */
final class OldCells {
    private final String file;
    private final ReadLimits limits;
    private final FormatTrackingHSSFListener formats;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<OldRows> found = new ArrayList<>();
    private final Reading at = new Reading();

    /** Where the reading stands. */
    private static final class Reading {
        private int depth;
        private boolean from1904;
        private @Nullable SSTRecord texts;
        private @Nullable FormulaRecord formula;
    }

    OldCells(String file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
        this.formats = new FormatTrackingHSSFListener(this::take);
    }

    /** Takes the records, first to last. */
    HSSFListener listener() {
        return formats;
    }

    /** The sheets, in the order of their substreams, which is that of their places in the file. */
    List<OldSheet> sheets() {
        BoundSheetRecord[] names = BoundSheetRecord.orderByBofPosition(bound);
        List<OldSheet> all = new ArrayList<>();
        for (int i = 0; i < names.length && i + 1 < found.size(); i++) {
            boolean visible = !names[i].isHidden() && !names[i].isVeryHidden();
            SheetName name = new SheetName(names[i].getSheetname(), visible);
            all.add(new OldSheet(name, found.get(i + 1).filled()));
        }
        return all;
    }

    private void take(Record entry) {
        if (entry instanceof BOFRecord) {
            if (at.depth++ == 0) {
                found.add(new OldRows(file, limits));
            }
        } else if (entry instanceof EOFRecord) {
            at.depth = Math.max(0, at.depth - 1);
        } else if (entry instanceof BoundSheetRecord sheet) {
            bound.add(sheet);
        } else if (entry instanceof SSTRecord table) {
            at.texts = table;
        } else if (entry instanceof DateWindow1904Record window) {
            at.from1904 = window.getWindowing() == 1;
        } else if (at.depth == 1) {
            cell(entry);
        }
    }

    private void cell(Record entry) {
        if (entry instanceof NumberRecord number) {
            number(number, number.getValue());
        } else if (entry instanceof LabelSSTRecord label) {
            put(label, text(label.getSSTIndex()));
        } else if (entry instanceof LabelRecord label) {
            put(label, label.getValue());
        } else if (entry instanceof BoolErrRecord truth) {
            put(truth, truth.isBoolean() ? String.valueOf(truth.getBooleanValue()) : "");
        } else if (entry instanceof FormulaRecord formula) {
            formula(formula);
        } else if (entry instanceof StringRecord result && at.formula != null) {
            put(at.formula, result.getString());
        }
    }

    /** The result that was kept; a text comes in a record of its own. */
    private void formula(FormulaRecord formula) {
        at.formula = formula;
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.NUMERIC) {
            number(formula, formula.getValue());
        } else if (type == CellType.BOOLEAN) {
            put(formula, String.valueOf(formula.getCachedBooleanValue()));
        }
    }

    private String text(int index) {
        if (at.texts == null || index < 0 || index >= at.texts.getNumUniqueStrings()) {
            throw UnreadableFile.of(
                    file, "单元格引用了不存在的文字", "a cell refers to a text that is not there");
        }
        return at.texts.getString(index).getString();
    }

    private void number(CellValueRecordInterface cell, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        BigDecimal number = BigDecimal.valueOf(value);
        String text =
                CellText.number(
                        formats.getFormatIndex(cell),
                        formats.getFormatString(cell),
                        number,
                        () -> DateUtil.getLocalDateTime(value, at.from1904));
        rows().put(cell.getRow(), cell.getColumn(), text, CellText.isRounded(number));
    }

    private void put(CellValueRecordInterface cell, @Nullable String text) {
        rows().put(cell.getRow(), cell.getColumn(), text == null ? "" : text, false);
    }

    private OldRows rows() {
        return found.get(found.size() - 1);
    }
}
