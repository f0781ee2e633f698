package io.gridward.importer.survey.excel;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.archive.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads every part of a workbook once before the library sees it: the library trusts sizes, cell
 * addresses and XML that a hostile file may set so that memory runs out.
 */
final class WorkbookGuard {
    private static final int BUFFER = 1 << 16;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADDRESS = " r=\"".getBytes(StandardCharsets.US_ASCII);

    /** Columns end at XFD. */
    private static final int MOST_LETTERS = 3;

    private final String file;
    private final ReadLimits limits;

    private WorkbookGuard(String file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    static void check(String file, ZipArchive archive, ReadLimits limits) throws IOException {
        WorkbookGuard guard = new WorkbookGuard(file, limits);
        long total = 0;
        for (String entry : archive.list()) {
            if (entry.endsWith(".xml") || entry.endsWith(".rels")) {
                try (InputStream in = archive.find(entry).orElseThrow().open()) {
                    total += guard.scan(entry, in);
                }
            }
            guard.requireRoom(total);
        }
    }

    private void requireRoom(long total) {
        if (total > limits.unpackedBytes()) {
            throw ReadLimits.exceeded(
                    file,
                    "解压后过大",
                    "too large when unpacked",
                    limits.unpackedBytes(),
                    "max-unpacked-bytes");
        }
    }

    /** Bytes of a part, after looking at each of them. */
    private long scan(String entry, InputStream in) throws IOException {
        boolean shared = entry.endsWith("sharedStrings.xml");
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        int doctype = 0;
        int address = 0;
        int n = in.read(buffer);
        while (n >= 0) {
            for (int i = 0; i < n; i++) {
                byte b = buffer[i];
                doctype = b == DOCTYPE[doctype] ? doctype + 1 : b == DOCTYPE[0] ? 1 : 0;
                if (doctype == DOCTYPE.length) {
                    throw UnreadableFile.of(
                            file, "含有 DOCTYPE，不予读取", "has a DOCTYPE; it is not read");
                }
                address = addressAfter(address, b);
            }
            bytes += n;
            if (shared && bytes > limits.sharedTextBytes()) {
                throw ReadLimits.exceeded(
                        file,
                        "共享文字过多",
                        "too much shared text",
                        limits.sharedTextBytes(),
                        "max-shared-text-bytes");
            }
            n = in.read(buffer);
        }
        return bytes;
    }

    /** How many characters of a cell's address are matched, letters of its column counted in. */
    private int addressAfter(int matched, byte b) {
        if (matched < ADDRESS.length) {
            return b == ADDRESS[matched] ? matched + 1 : b == ADDRESS[0] ? 1 : 0;
        }
        boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
        if (letter && matched == ADDRESS.length + MOST_LETTERS) {
            throw UnreadableFile.of(file, "有越出工作表的单元格地址", "has a cell address beyond the sheet");
        }
        return letter ? matched + 1 : 0;
    }
}
