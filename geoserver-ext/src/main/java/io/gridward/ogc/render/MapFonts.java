package io.gridward.ogc.render;

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
    static Optional<Font> find(int character, double sizePx, boolean bold) {
        return Stream.of(Family.CHOSEN, Family.OTHER)
                .filter(f -> f.canDisplay(character))
                .findFirst()
                .map(f -> f.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) sizePx));
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
