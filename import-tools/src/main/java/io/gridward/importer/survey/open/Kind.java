package io.gridward.importer.survey.open;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, by its first bytes. */
enum Kind {
    /** SQLite, so a GeoPackage. */
    GEOPACKAGE,
    /** A zip archive, which an Excel workbook is too. */
    ZIP,
    /** An OLE2 compound file, such as a workbook of Excel 97 to 2003. */
    OLD_OFFICE,
    /** Main file of a shapefile. */
    SHP,
    /** Attribute table of a shapefile. */
    DBF,
    /** A JSON object or several. */
    JSON,
    /** Anything else: delimited text. */
    TEXT;

    private static final int PEEK_BYTES = 512;
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] ZIP_EMPTY = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] SHP_MAGIC = {0, 0, 0x27, 0x0A};
    private static final byte[] DWG = {'A', 'C', '1', '0'};

    /** Looks at a file; refuses what is empty, too long, or known and not read. */
    static Kind of(SurveyBytes file, ReadLimits limits) throws IOException {
        long size = file.size();
        if (size > limits.fileBytes()) {
            throw ReadLimits.exceeded(
                    file.name(),
                    "有 %d 字节".formatted(size),
                    size + " bytes",
                    limits.fileBytes(),
                    "max-file-bytes");
        }
        byte[] head = file.head(PEEK_BYTES);
        if (head.length == 0) {
            throw UnreadableFile.of(file.name(), "是空的（0 字节）", "is empty (0 bytes)");
        }
        refuseWhatIsNotRead(file.name(), head);
        if (starts(head, SQLITE)) {
            return GEOPACKAGE;
        }
        if (starts(head, ZIP_MAGIC) || starts(head, ZIP_EMPTY)) {
            return ZIP;
        }
        if (starts(head, OLE2)) {
            return OLD_OFFICE;
        }
        if (starts(head, SHP_MAGIC)) {
            return SHP;
        }
        return isDbf(head) ? DBF : isJson(head) ? JSON : TEXT;
    }

    private static void refuseWhatIsNotRead(String file, byte[] head) {
        if (starts(head, DWG) && head.length > 6 && head[6] == 0) {
            throw UnreadableFile.of(
                    file,
                    "是 AutoCAD 图形（DWG），请先转换为 shapefile 或 GeoPackage",
                    "is an AutoCAD drawing (DWG): convert it to a shapefile or GeoPackage first");
        }
    }

    private static boolean starts(byte[] head, byte[] magic) {
        return head.length >= magic.length
                && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** Version, a date that is one, and a header of whole field descriptors. */
    private static boolean isDbf(byte[] head) {
        if (head.length < 32 || head[0] != 0x03 && head[0] != 0x30 && head[0] != (byte) 0x83) {
            return false;
        }
        int headerBytes = head[8] & 0xFF | (head[9] & 0xFF) << 8;
        return head[2] <= 12 && head[3] <= 31 && headerBytes > 32;
    }

    private static boolean isJson(byte[] head) {
        boolean mark = starts(head, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        for (int i = mark ? 3 : 0; i < head.length; i++) {
            if (head[i] > ' ' || head[i] < 0) {
                // RFC 8142 puts the record separator before each text of a sequence
                return head[i] == '{' || head[i] == 0x1E;
            }
        }
        return false;
    }
}
