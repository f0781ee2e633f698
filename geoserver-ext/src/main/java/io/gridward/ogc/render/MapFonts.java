package io.gridward.ogc.render;

import java.awt.Font;
import java.util.List;

/**
 * The typeface of texts in pictures: a Chinese one where the machine has any. Looked for once, at
 * the first text.
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
                    "PingFang SC",
                    Font.SANS_SERIF);

    private MapFonts() {}

    static Font of(double sizePx, boolean bold) {
        return Family.CHOSEN.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) sizePx);
    }

    private static final class Family {
        static final Font CHOSEN = choose();

        private static Font choose() {
            for (String family : FAMILIES) {
                Font font = new Font(family, Font.PLAIN, 12);
                if (font.getFamily().equals(family) && font.canDisplayUpTo(SAMPLE) < 0
                        || family.equals(Font.SANS_SERIF) && font.canDisplayUpTo(SAMPLE) < 0) {
                    return font;
                }
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "没有中文字体，地图文字将显示为方框；请安装 Debian 软件包 fonts-wqy-zenhei 或 fonts-noto-cjk / "
                            + "no Chinese font, map labels will show as boxes; install the Debian"
                            + " package fonts-wqy-zenhei or fonts-noto-cjk");
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        }
    }
}
