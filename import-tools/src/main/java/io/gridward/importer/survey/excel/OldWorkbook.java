package io.gridward.importer.survey.excel;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.UnreadableFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads an old workbook record by record, within the limits that are set. */
final class OldWorkbook {
    /**
     * A file may be this part of what shared texts may take: in memory they take more than in it.
     */
    private static final int SHARE_OF_FILE = 4;

    private OldWorkbook() {}

    /**
     * All sheets of a workbook.
     *
     * @throws UnreadableFile when it is damaged, of another program or locked by a password
     */
    static List<OldSheet> read(Path file, ReadLimits limits) {
        String title = String.valueOf(file.getFileName());
        try {
            requireRoom(title, Files.size(file), limits);
            return sheets(file, new OldCells(title, limits));
        } catch (UnreadableFile e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw UnreadableFile.of(
                    title, "有密码保护，请去掉密码后重新保存", "is locked by a password: save it without one");
        } catch (FileNotFoundException | OldFileFormatException e) {
            throw UnreadableFile.of(
                    title,
                    "不是 Excel 97–2003 工作簿，请用 Excel/WPS 另存为 .xlsx 或 CSV",
                    "is no workbook of Excel 97 to 2003: save it as .xlsx or CSV");
        } catch (FileSystemException e) {
            throw UnreadableFile.broken(title, e);
        } catch (IOException | RuntimeException e) { // the library throws many kinds at damage
            throw UnreadableFile.of(
                    title,
                    "读不出来，可能已损坏，请用 Excel/WPS 另存为 .xlsx 或 CSV",
                    "cannot be read, it may be damaged: save it as .xlsx or CSV");
        }
    }

    private static void requireRoom(String title, long bytes, ReadLimits limits) {
        if (bytes > limits.sharedTextBytes() / SHARE_OF_FILE) {
            throw ReadLimits.exceeded(
                    title,
                    "旧版 Excel 文件过大，请另存为 .xlsx",
                    "too large for an old workbook: save it as .xlsx",
                    limits.sharedTextBytes(),
                    "max-shared-text-bytes");
        }
    }

    private static List<OldSheet> sheets(Path file, OldCells cells) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            HSSFRequest all = new HSSFRequest();
            all.addListenerForAllRecords(cells.listener());
            new HSSFEventFactory().processWorkbookEvents(all, parts);
            return cells.sheets();
        }
    }
}
