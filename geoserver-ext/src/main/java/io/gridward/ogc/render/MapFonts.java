package io.gridward.ogc.render;

import io.gridward.ogc.style.Symbolizer;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The typeface of texts in pictures: a Chinese one where the machine has any, for other scripts
 * whatever the machine shows them with. Looked for once, at the first text.
 */
final class MapFonts {
    private static final System.Logger LOG = System.getLogger(MapFonts.class.getName());
    private static final String SAMPLE = "网格部件责任";
    private static final List<String> FAMILIES =
            List.of(
                    "Noto Sans CJK SC",
                    "Source Han Sans SC",
                    "WenQuanYi Zen Hei",
                    "WenQuanYi Micro Hei",
                    "Microsoft YaHei",
                    "PingFang SC");

    private MapFonts() {}

    /** The font that has a character; empty when none has, so that no box need be drawn for it. */
    static Optional<Font> find(int character, Letters letters) {
        int style =
                (letters.bold() ? Font.BOLD : Font.PLAIN)
                        | (letters.italic() ? Font.ITALIC : Font.PLAIN);
        return Stream.concat(installed(letters.family()), Stream.of(Family.CHOSEN, Family.OTHER))
                .filter(f -> f.canDisplay(character))
                .findFirst()
                .map(f -> f.deriveFont(style, (float) letters.sizePx()));
    }

    /** The typeface a style names, where the machine has it. */
    private static Stream<Font> installed(String family) {
        if (family.isEmpty()) {
            return Stream.empty();
        }
        Font font = new Font(family, Font.PLAIN, 12);
        return font.getFamily().equalsIgnoreCase(family) ? Stream.of(font) : Stream.empty();
    }

    /**
     * Letters of one kind.
     *
     * @param family typeface, where the machine has it; empty for the map's own
     * @param sizePx height of the em square
     */
    record Letters(String family, double sizePx, boolean bold, boolean italic) {
        static Letters of(double sizePx, boolean bold) {
            return new Letters("", sizePx, bold, false);
        }

        static Letters of(Symbolizer.Label label) {
            return new Letters(
                    label.setting().family(),
                    label.sizePx(),
                    label.bold(),
                    label.setting().italic());
        }
    }

    private static final class Family {
        static final Font OTHER = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        static final Font CHOSEN = choose();

        private static Font choose() {
            for (String family : FAMILIES) {
                Font font = new Font(family, Font.PLAIN, 12);
                if (font.getFamily().equals(family) && font.canDisplayUpTo(SAMPLE) < 0) {
                    return font;
                }
            }
            if (OTHER.canDisplayUpTo(SAMPLE) >= 0) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "没有中文字体，地图上将没有中文；请安装 Debian 软件包 fonts-wqy-zenhei 或 fonts-noto-cjk / "
                                + "no Chinese font, maps will lack Chinese texts; install the Debian"
                                + " package fonts-wqy-zenhei or fonts-noto-cjk");
            }
            return OTHER;
        }
    }
}
