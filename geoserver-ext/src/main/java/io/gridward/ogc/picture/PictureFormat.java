package io.gridward.ogc.picture;

import io.gridward.ogc.render.PngWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forms in which a picture can be sent; the same picture gives the same bytes. */
public enum PictureFormat {
    /** Without loss. */
    PNG("image/png"),
    /** At most 256 colours, chosen for the picture; the name is GeoServer's. */
    PNG8("image/png; mode=8bit"),
    /** With loss and always opaque. */
    JPEG("image/jpeg");

    private static final String SAFE_PNG8 = "image/png8";
    private static final int FIRST_BYTES = 1 << 16;

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of that name: letters in either case, blanks and quotes as they come. */
    public static Optional<PictureFormat> find(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[\\s\"']", "");
        return switch (plain) {
            case "image/png;mode=8bit", SAFE_PNG8, "png8" -> Optional.of(PNG8);
            case "image/jpeg", "image/jpg" -> Optional.of(JPEG);
            default ->
                    plain.equals("image/png") || plain.startsWith("image/png;")
                            ? Optional.of(PNG)
                            : Optional.empty();
        };
    }

    /** All names, the default first, as capabilities list them. */
    public static List<String> names() {
        return Arrays.stream(values()).map(PictureFormat::mediaType).toList();
    }

    /** Media type of the answer. */
    public String mediaType() {
        return mediaType;
    }

    /** True when what lies beneath the picture can show through. */
    public boolean canBeTransparent() {
        return this != JPEG;
    }

    /**
     * Writes a picture and leaves the stream open.
     *
     * @param image opaque for {@link #JPEG}
     * @throws IOException from the stream
     */
    public void write(BufferedImage image, OutputStream out) throws IOException {
        switch (this) {
            case PNG -> PngWriter.write(image, out);
            case PNG8 -> PngWriter.write(FewColours.of(image), out);
            case JPEG -> JpegWriter.write(image, out);
        }
    }

    /**
     * The picture as a file.
     *
     * @param image opaque for {@link #JPEG}
     */
    public byte[] toBytes(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(FIRST_BYTES);
        try {
            write(image, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }
}
