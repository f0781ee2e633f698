package io.gridward.ogc.tile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A finished tile.
 *
 * @param bytes as it was made or kept
 * @param coding how these are
 * @param stamp changes whenever the tile may have changed: for an entity tag
 */
public record VectorTile(byte[] bytes, Coding coding, String stamp) {
    /** Media type (Mapbox Vector Tile 2.1 §2). */
    public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    /** How the bytes of a tile are sent. */
    public enum Coding {
        /** As they are. */
        PLAIN,
        /** Compressed (RFC 1952). */
        GZIP
    }

    /** The same tile in a coding. */
    VectorTile in(Coding wanted) {
        return new VectorTile(wanted == Coding.GZIP ? gzip() : plain(), wanted, stamp);
    }

    /** Its bytes, compressed. */
    public byte[] gzip() {
        return coding == Coding.GZIP ? bytes : compress(bytes);
    }

    /** Its bytes as they are. */
    public byte[] plain() {
        return coding == Coding.PLAIN ? bytes : expand(bytes);
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static byte[] expand(byte[] compressed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("what was compressed here is whole", e);
        }
    }
}
