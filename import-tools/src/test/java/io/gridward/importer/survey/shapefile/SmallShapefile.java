package io.gridward.importer.survey.shapefile;

import io.gridward.importer.survey.SurveyBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapefiles put together byte by byte, so that they may be as wrong as real ones. */
public final class SmallShapefile {
    private final Charset charset;
    private final int language;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Character> types = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> deleted = new ArrayList<>();
    private final List<byte[]> shapes = new ArrayList<>();

    /** Text in an encoding, with a language driver in byte 29 of the table. */
    public SmallShapefile(Charset charset, int language) {
        this.charset = charset;
        this.language = language;
    }

    /** Adds a column; a name of more bytes than the format keeps is cut. */
    public SmallShapefile column(String name, char type, int length) {
        names.add(name);
        types.add(type);
        lengths.add(length);
        return this;
    }

    /** Adds a point with its cells. */
    public SmallShapefile point(double x, double y, String... cells) {
        return record(little(20).putInt(1).putDouble(x).putDouble(y).array(), false, cells);
    }

    /** Adds a record as it stands. */
    public SmallShapefile record(byte[] shape, boolean gone, String... cells) {
        shapes.add(shape);
        deleted.add(gone);
        rows.add(List.of(cells));
        return this;
    }

    static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A line or polygon of parts x0, y0, x1, y1 … */
    static byte[] parts(int type, double[]... parts) {
        int numbers = Arrays.stream(parts).mapToInt(p -> p.length).sum();
        ByteBuffer out = little(44 + 4 * parts.length + 8 * numbers);
        out.putInt(type).position(36);
        out.putInt(parts.length).putInt(numbers / 2);
        int start = 0;
        for (double[] part : parts) {
            out.putInt(start);
            start += part.length / 2;
        }
        for (double[] part : parts) {
            Arrays.stream(part).forEach(out::putDouble);
        }
        return out.array();
    }

    /** The attribute table. */
    public byte[] dbf() {
        int recordBytes = 1 + lengths.stream().mapToInt(n -> n).sum();
        int headerBytes = 33 + 32 * names.size();
        ByteBuffer out = little(headerBytes + recordBytes * rows.size() + 1);
        out.put((byte) 3).put((byte) 126).put((byte) 7).put((byte) 1);
        out.putInt(rows.size()).putShort((short) headerBytes).putShort((short) recordBytes);
        out.put(29, (byte) language).position(32);
        for (int i = 0; i < names.size(); i++) {
            byte[] name = names.get(i).getBytes(charset);
            out.put(Arrays.copyOf(Arrays.copyOf(name, Math.min(10, name.length)), 11));
            out.put((byte) (char) types.get(i)).putInt(0).put((byte) (int) lengths.get(i));
            out.position(32 + 32 * (i + 1));
        }
        out.put((byte) 13);
        for (int r = 0; r < rows.size(); r++) {
            out.put((byte) (deleted.get(r) ? '*' : ' '));
            for (int i = 0; i < names.size(); i++) {
                byte[] cell = new byte[lengths.get(i)];
                Arrays.fill(cell, (byte) ' ');
                byte[] text = rows.get(r).get(i).getBytes(charset);
                System.arraycopy(text, 0, cell, 0, Math.min(cell.length, text.length));
                out.put(cell);
            }
        }
        out.put((byte) 26);
        return out.array();
    }

    /** The shapes. */
    public byte[] shp() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < shapes.size(); i++) {
            byte[] shape = shapes.get(i);
            body.writeBytes(ByteBuffer.allocate(8).putInt(i + 1).putInt(shape.length / 2).array());
            body.writeBytes(shape);
        }
        ByteBuffer head = ByteBuffer.allocate(100).putInt(9994);
        head.putInt(24, (100 + body.size()) / 2);
        head.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.array());
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    /** Its files in memory, with others beside them by their endings. */
    ShapefileParts parts(Map<String, String> beside) {
        Map<String, byte[]> files = new HashMap<>();
        beside.forEach((ending, text) -> files.put(ending, text.getBytes(StandardCharsets.UTF_8)));
        files.put("shp", shp());
        files.put("dbf", dbf());
        return of(files);
    }

    static ShapefileParts of(Map<String, byte[]> files) {
        return ShapefileParts.gather(
                "lamps",
                ending ->
                        Optional.ofNullable(files.get(ending))
                                .map(bytes -> new Bytes("lamps." + ending, bytes)));
    }

    record Bytes(String name, byte[] bytes) implements SurveyBytes {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
