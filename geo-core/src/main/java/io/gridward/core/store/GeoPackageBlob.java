package io.gridward.core.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The geometry blob of a GeoPackage: header, rectangle, WKB (OGC 12-128r19 §2.1.3). Coordinates are
 * x before y whatever the reference system says (§2.1.3.1.1 note).
 */
public final class GeoPackageBlob {
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
    private static final byte LITTLE_ENDIAN_XY_ENVELOPE = 0b0000_0011;
    private static final byte LITTLE_ENDIAN_EMPTY = 0b0001_0001;
    private static final int EMPTY_FLAG = 0b0001_0000;

    /** One for all shapes of the store: each shape keeps the factory that made it. */
    private static final GeometryFactory STORED = new GeometryFactory(new PrecisionModel(), 4490);

    private GeoPackageBlob() {}

    /** Writes a shape with the reference system's number in its header. */
    public static byte[] encode(Geometry geometry, int srid) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        boolean empty = geometry.isEmpty();
        ByteBuffer out =
                ByteBuffer.allocate(8 + (empty ? 0 : 32) + wkb.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0);
        out.put(empty ? LITTLE_ENDIAN_EMPTY : LITTLE_ENDIAN_XY_ENVELOPE).putInt(srid);
        if (!empty) {
            Envelope e = geometry.getEnvelopeInternal();
            out.putDouble(e.getMinX()).putDouble(e.getMaxX());
            out.putDouble(e.getMinY()).putDouble(e.getMaxY());
        }
        return out.put(wkb).array();
    }

    /**
     * Reads a shape; its SRID is the number in the header.
     *
     * @throws IllegalArgumentException when the bytes are not a GeoPackage geometry
     */
    public static Geometry decode(byte[] blob) {
        int start = wkbStart(blob);
        ByteBuffer in = ByteBuffer.wrap(blob).order(order(blob));
        int srid = in.getInt(4);
        GeometryFactory factory =
                srid == STORED.getSRID() ? STORED : new GeometryFactory(new PrecisionModel(), srid);
        byte[] wkb = new byte[blob.length - start];
        System.arraycopy(blob, start, wkb, 0, wkb.length);
        try {
            return new WKBReader(factory).read(wkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a GeoPackage geometry: " + e.getMessage(), e);
        }
    }

    /**
     * The shape's rectangle, from the header if it is there; null for an empty shape.
     *
     * @throws IllegalArgumentException when the bytes are not a GeoPackage geometry
     */
    static Envelope envelope(byte[] blob) {
        int start = wkbStart(blob);
        if ((blob[3] & EMPTY_FLAG) != 0) {
            return new Envelope();
        }
        if (start == 8) { // written by somebody else without a rectangle
            return decode(blob).getEnvelopeInternal();
        }
        ByteBuffer in = ByteBuffer.wrap(blob).order(order(blob));
        return new Envelope(in.getDouble(8), in.getDouble(16), in.getDouble(24), in.getDouble(32));
    }

    private static int wkbStart(byte[] blob) {
        if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            throw new IllegalArgumentException("not a GeoPackage geometry: no GP header");
        }
        int envelope = (blob[3] >> 1) & 0b111;
        if (envelope >= ENVELOPE_BYTES.length || blob.length < 8 + ENVELOPE_BYTES[envelope]) {
            throw new IllegalArgumentException("not a GeoPackage geometry: bad envelope flag");
        }
        return 8 + ENVELOPE_BYTES[envelope];
    }

    private static ByteOrder order(byte[] blob) {
        return (blob[3] & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}
