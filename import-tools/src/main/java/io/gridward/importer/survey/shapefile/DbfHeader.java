package io.gridward.importer.survey.shapefile;

import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.UnreadableFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The start of a dBASE table.
 *
 * @param records rows, those marked as deleted too
 * @param headerBytes where the first row starts
 * @param recordBytes length of a row with its deletion mark
 * @param language byte 29, the language driver
 * @param fields columns
 */
record DbfHeader(
        long records, int headerBytes, int recordBytes, int language, List<DbfField> fields) {
    private static final int START_BYTES = 32;
    private static final int FIELD_BYTES = 32;
    private static final int END_OF_FIELDS = 0x0D;

    static DbfHeader read(SurveyBytes file) throws IOException {
        try (DataInputStream in = new DataInputStream(file.open())) {
            byte[] start = in.readNBytes(START_BYTES);
            if (start.length < START_BYTES) {
                throw damaged(file.name(), "表头不完整", "its header is cut off");
            }
            ByteBuffer head = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
            int headerBytes = head.getShort(8) & 0xFFFF;
            int recordBytes = head.getShort(10) & 0xFFFF;
            byte[] rest = in.readNBytes(Math.max(0, headerBytes - START_BYTES));
            List<DbfField> fields = fields(rest, recordBytes, file.name());
            return new DbfHeader(
                    head.getInt(4) & 0xFFFFFFFFL,
                    headerBytes,
                    recordBytes,
                    head.get(29) & 0xFF,
                    fields);
        }
    }

    private static List<DbfField> fields(byte[] bytes, int recordBytes, String file) {
        List<DbfField> fields = new ArrayList<>();
        int from = 1;
        for (int i = 0; i + FIELD_BYTES <= bytes.length && bytes[i] != END_OF_FIELDS; ) {
            int nameEnd = i;
            while (nameEnd < i + 11 && bytes[nameEnd] != 0) {
                nameEnd++;
            }
            char type = (char) (bytes[i + 11] & 0xFF);
            int length = bytes[i + 16] & 0xFF;
            if (type == 'C') {
                // some programs keep the upper byte of long texts where the decimals are
                length += (bytes[i + 17] & 0xFF) << 8;
            }
            fields.add(new DbfField(Arrays.copyOfRange(bytes, i, nameEnd), type, from, length));
            from += length;
            i += FIELD_BYTES;
        }
        if (fields.isEmpty() || from > recordBytes) {
            throw damaged(file, "列定义与行长度不符", "its columns do not fit its row length");
        }
        return List.copyOf(fields);
    }

    static UnreadableFile damaged(String file, String zh, String en) {
        return UnreadableFile.of(
                file,
                "已损坏或不完整: %s，请重新导出".formatted(zh),
                "is damaged or cut off: %s; export it again".formatted(en));
    }
}
