package io.gridward.ogc.tile.kept;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Which tile it is, and what it was made of.
 *
 * @param name what tells it from all others
 * @param layer layer it shows
 * @param box ground it depends on, EPSG:4490, x = longitude
 * @param made all but the data that it follows from: day and style
 */
public record KeptTile(String name, Layer layer, Envelope box, String made) {
    private static final int FIELDS = 8;

    /** Refuses what could not be read again. */
    public KeptTile {
        if ((name + made).matches("(?s).*[\\t\\n].*")) {
            throw new IllegalArgumentException("no tabs and lines in " + name + made);
        }
        box = new Envelope(box);
    }

    /** Name of its file. */
    String file() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 20)) + ".tile";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The first line of its file. */
    String line(int bytes) {
        return String.join(
                        "\t",
                        name,
                        layer.name(),
                        Double.toString(box.getMinX()),
                        Double.toString(box.getMaxX()),
                        Double.toString(box.getMinY()),
                        Double.toString(box.getMaxY()),
                        made,
                        Integer.toString(bytes))
                + '\n';
    }

    /** The tile of a first line, when the file has as many bytes as it says. */
    static Optional<KeptTile> read(String line, long bytesBehind, LayerCatalog catalog) {
        String[] f = line.split("\t", -1);
        try {
            if (f.length != FIELDS || Long.parseLong(f[7]) != bytesBehind) {
                return Optional.empty();
            }
            Envelope box =
                    new Envelope(
                            Double.parseDouble(f[2]),
                            Double.parseDouble(f[3]),
                            Double.parseDouble(f[4]),
                            Double.parseDouble(f[5]));
            return catalog.find(f[1]).map(layer -> new KeptTile(f[0], layer, box, f[6]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
