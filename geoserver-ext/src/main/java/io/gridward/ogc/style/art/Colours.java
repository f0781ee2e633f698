package io.gridward.ogc.style.art;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as styles and SVG write them. */
public final class Colours {
    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");

    private static final Map<String, Integer> NAMES =
            Map.ofEntries(
                    Map.entry("black", 0x000000),
                    Map.entry("silver", 0xC0C0C0),
                    Map.entry("gray", 0x808080),
                    Map.entry("grey", 0x808080),
                    Map.entry("white", 0xFFFFFF),
                    Map.entry("maroon", 0x800000),
                    Map.entry("red", 0xFF0000),
                    Map.entry("purple", 0x800080),
                    Map.entry("fuchsia", 0xFF00FF),
                    Map.entry("magenta", 0xFF00FF),
                    Map.entry("green", 0x008000),
                    Map.entry("lime", 0x00FF00),
                    Map.entry("olive", 0x808000),
                    Map.entry("yellow", 0xFFFF00),
                    Map.entry("navy", 0x000080),
                    Map.entry("blue", 0x0000FF),
                    Map.entry("teal", 0x008080),
                    Map.entry("aqua", 0x00FFFF),
                    Map.entry("cyan", 0x00FFFF),
                    Map.entry("orange", 0xFFA500),
                    Map.entry("brown", 0xA52A2A),
                    Map.entry("pink", 0xFFC0CB),
                    Map.entry("gold", 0xFFD700));

    private Colours() {}

    /**
     * Red, green and blue as 0xRRGGBB of {@code #RRGGBB}, {@code #RGB}, {@code rgb(r, g, b)} or a
     * common English name; empty when it is none of them.
     */
    public static OptionalInt rgb(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.matches("#[0-9a-f]{6}")) {
            return OptionalInt.of(Integer.parseInt(plain.substring(1), 16));
        }
        if (plain.matches("#[0-9a-f]{3}")) {
            int n = Integer.parseInt(plain.substring(1), 16);
            return OptionalInt.of((n >> 8) * 0x110000 | (n >> 4 & 15) * 0x1100 | (n & 15) * 0x11);
        }
        Matcher m = RGB.matcher(plain);
        if (m.matches()) {
            int rgb = 0;
            for (int i = 1; i <= 3; i++) {
                rgb = rgb << 8 | Math.min(255, Integer.parseInt(m.group(i)));
            }
            return OptionalInt.of(rgb);
        }
        Integer named = NAMES.get(plain);
        return named == null ? OptionalInt.empty() : OptionalInt.of(named);
    }

    /** The colour as 0xAARRGGBB; 0 when nothing of it would be seen. */
    public static int argb(int rgb, double opacity) {
        int alpha = (int) Math.round(Math.max(0, Math.min(1, opacity)) * 255);
        return alpha == 0 ? 0 : alpha << 24 | rgb & 0xFFFFFF;
    }

    static int faded(int argb, double share) {
        return argb(argb, (argb >>> 24) / 255.0 * share);
    }
}
