package io.gridward.ogc.picture;

import io.gridward.ogc.pen.Page;
import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.pen.RasterPen;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;

/** A picture of some format that is being drawn. */
public final class Sketch {
    private final Pen pen;
    private final Supplier<byte[]> file;

    private Sketch(Pen pen, Supplier<byte[]> file) {
        this.pen = pen;
        this.file = file;
    }

    static Sketch of(Page page) {
        return new Sketch(page.pen(), page::toBytes);
    }

    static Sketch of(PictureFormat format, int width, int height, boolean seeThrough) {
        BufferedImage image =
                new BufferedImage(
                        width,
                        height,
                        seeThrough ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
        return new Sketch(RasterPen.onto(image), () -> format.toBytes(image));
    }

    /** Draws in it. */
    public Pen pen() {
        return pen;
    }

    /** The finished file; nothing can be drawn afterwards. */
    public byte[] toBytes() {
        return file.get();
    }
}
