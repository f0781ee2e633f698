package io.gridward.ogc.picture;

import io.gridward.ogc.pen.PdfPage;
import io.gridward.ogc.pen.SvgPage;
import io.gridward.ogc.png.PngWriter;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Forms in which a picture can be sent; the same picture gives the same bytes. */
public enum PictureFormat {
    /** Without loss. */
    PNG("image/png"),
    /** At most 256 colours, chosen for the picture; the name is GeoServer's. */
    PNG8("image/png; mode=8bit"),
    /** With loss and always opaque. */
    JPEG("image/jpeg"),
    /** Shapes, for drawing programs and browsers. */
    SVG("image/svg+xml"),
    /** Shapes on a page as large as the picture's pixels say, for printing. */
    PDF("application/pdf");

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
            case "image/svg+xml", "image/svgxml", "image/svg" -> Optional.of(SVG);
            case "application/pdf" -> Optional.of(PDF);
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

    /** Those made of pixels, the default first. */
    public static List<String> namesOfPixels() {
        return Arrays.stream(values())
                .filter(f -> !f.isPage())
                .map(PictureFormat::mediaType)
                .toList();
    }

    /** True when shapes are sent, not pixels. */
    public boolean isPage() {
        return this == SVG || this == PDF;
    }

    /**
     * Begins a picture.
     *
     * @param pixelMetres width of a pixel on paper
     * @param ground 0xRRGGBB of the ground; none when what lies beneath shows through
     */
    public Sketch begin(int width, int height, double pixelMetres, OptionalInt ground) {
        Sketch sketch =
                switch (this) {
                    case SVG -> Sketch.of(new SvgPage(width, height));
                    case PDF -> Sketch.of(new PdfPage(width, height, pixelMetres));
                    default -> Sketch.of(this, width, height, ground.isEmpty());
                };
        ground.ifPresent(rgb -> sketch.pen().fill(new Rectangle(width, height), 0xFF000000 | rgb));
        return sketch;
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
     * Writes pixels and leaves the stream open.
     *
     * @param image opaque for {@link #JPEG}
     * @throws IOException from the stream
     * @throws IllegalStateException when the format is of shapes
     */
    public void write(BufferedImage image, OutputStream out) throws IOException {
        switch (this) {
            case PNG -> PngWriter.write(image, out);
            case PNG8 -> PngWriter.write(FewColours.of(image), out);
            case JPEG -> JpegWriter.write(image, out);
            case SVG, PDF -> throw new IllegalStateException(this + " is not made of pixels");
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
