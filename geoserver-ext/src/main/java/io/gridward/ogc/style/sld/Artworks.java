package io.gridward.ogc.style.sld;

import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.art.Artwork;
import io.gridward.ogc.style.art.BadArtwork;
import io.gridward.ogc.style.art.RasterArtwork;
import io.gridward.ogc.style.art.SvgArtwork;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The drawings that styles may name: SVG and PNG files in the server's own folder of styles or its
 * folder {@code symbols}. An address is never fetched, and no name leads out of the folder.
 */
public final class Artworks {
    private static final int MOST_BYTES = 256 << 10;

    /** The folders looked in, none for none. */
    private final List<Path> folders;

    private Artworks(List<Path> folders) {
        this.folders = folders;
    }

    /** No drawings at all. */
    public static Artworks none() {
        return new Artworks(List.of());
    }

    /** Those in a folder of styles. */
    public static Artworks in(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return new Artworks(List.of(whole.resolve("symbols"), whole));
    }

    /** A name that gives no drawing; says why. */
    static final class NoArtwork extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient LocalText why;

        NoArtwork(String zh, String en) {
            super(en);
            this.why = LocalText.of(zh, en);
        }

        LocalText why() {
            return why;
        }
    }

    /**
     * The drawing of that name, its middle at 0, 0.
     *
     * @param name path within the folder, perhaps with parameters as QGIS writes them: {@code
     *     plane.svg?fill=%23FF0000}
     * @param heightPx how high it is drawn; NaN for as it is
     */
    Artwork get(String name, double heightPx) throws NoArtwork {
        if (name.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || name.startsWith("//")) {
            throw new NoArtwork("服务器不读取外部地址", "the server fetches no address");
        }
        int query = name.indexOf('?');
        String plain = query < 0 ? name : name.substring(0, query);
        byte[] bytes = read(plain);
        boolean svg = plain.toLowerCase(Locale.ROOT).endsWith(".svg");
        try {
            return svg
                    ? SvgArtwork.read(
                            bytes,
                            Double.isNaN(heightPx) ? 16 : heightPx,
                            parameters(query < 0 ? "" : name.substring(query + 1)))
                    : RasterArtwork.read(bytes, heightPx);
        } catch (BadArtwork e) {
            throw new NoArtwork("文件中有无法绘制的" + e.part().zh(), "its file has " + e.part().en());
        }
    }

    private byte[] read(String name) throws NoArtwork {
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(svg|png)")) {
            throw new NoArtwork("只支持 .svg 和 .png", "only .svg and .png are drawn");
        }
        for (Path folder : folders) {
            try {
                Path file = folder.resolve(name).normalize();
                if (file.startsWith(folder) && Files.isRegularFile(file)) {
                    if (!file.toRealPath().startsWith(folder.toRealPath())
                            || Files.size(file) > MOST_BYTES) {
                        throw new NoArtwork("文件过大或不在目录中", "the file is too large or elsewhere");
                    }
                    return Files.readAllBytes(file);
                }
            } catch (InvalidPathException | IOException e) {
                throw new NoArtwork("文件无法读取", "the file cannot be read");
            }
        }
        throw new NoArtwork("样式目录中没有这个文件", "the folder of styles has no such file");
    }

    /** Parameters of a drawing, as after the question mark of an address. */
    private static Map<String, String> parameters(String query) {
        Map<String, String> chosen = new HashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                chosen.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        return chosen;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
