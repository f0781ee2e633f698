package io.gridward.ogc.pen;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * The objects of a PDF 1.4 file (ISO 32000-1 §7.5): without dates and identifiers, so that the same
 * page gives the same bytes.
 */
final class PdfFile {
    private static final byte[] NOT_TEXT = {'%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, '\n'};

    private final List<byte[]> objects = new ArrayList<>();

    /** A number for an object that is written later. */
    int reserve() {
        objects.add(new byte[0]);
        return objects.size();
    }

    void put(int number, String dictionary) {
        objects.set(number - 1, (dictionary + '\n').getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An object that holds data. */
    int stream(String entries, byte[] data) {
        int number = reserve();
        stream(number, entries, data);
        return number;
    }

    void stream(int number, String entries, byte[] data) {
        byte[] packed = deflate(data);
        ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length + 200);
        write(
                out,
                "<< %s /Filter /FlateDecode /Length %d >>\nstream\n"
                        .formatted(entries, packed.length));
        out.writeBytes(packed);
        write(out, "\nendstream\n");
        objects.set(number - 1, out.toByteArray());
    }

    private static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length / 3 + 64);
        byte[] some = new byte[1 << 15];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The whole file. */
    byte[] toBytes(int catalog) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.4\n");
        out.writeBytes(NOT_TEXT);
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(out.size()));
            write(out, (i + 1) + " 0 obj\n");
            out.writeBytes(objects.get(i));
            write(out, "endobj\n");
        }
        int table = out.size();
        write(out, "xref\n0 %d\n%s".formatted(objects.size() + 1, places));
        write(
                out,
                "trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, catalog, table));
        return out.toByteArray();
    }
}
