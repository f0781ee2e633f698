package io.gridward.ogc.wms;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.CodedValue;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.fault.XmlText;
import java.util.List;

/** Writes what was found as text or as an HTML page. Everything from the data is escaped. */
final class InfoEncoder {
    private static final String PAGE_HEAD =
            """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>Gridward</title><style>
            body{font:14px/1.5 system-ui,"Noto Sans CJK SC","WenQuanYi Zen Hei",sans-serif;color:#2f3440;margin:8px}
            table{border-collapse:collapse;margin:0 0 12px}
            caption{text-align:left;font-weight:600;padding:4px 0}
            th,td{text-align:left;vertical-align:top;padding:2px 10px 2px 0;border-bottom:1px solid #e6e8ec}
            th{font-weight:400;color:#5f6673;white-space:nowrap}
            </style></head><body>
            """;

    private final boolean english;

    InfoEncoder(boolean english) {
        this.english = english;
    }

    String html(List<FeatureInfo.Found> all) {
        StringBuilder out = new StringBuilder(PAGE_HEAD.formatted(english ? "en" : "zh-CN"));
        int count = 0;
        for (FeatureInfo.Found found : all) {
            for (Feature feature : found.features()) {
                html(out, feature);
                count++;
            }
        }
        if (count == 0) {
            out.append("<p>").append(nothing()).append("</p>\n");
        }
        return out.append("</body></html>\n").toString();
    }

    private void html(StringBuilder out, Feature feature) {
        out.append("<table><caption>")
                .append(XmlText.escape(in(feature.layer().title())))
                .append(" ")
                .append(XmlText.escape(feature.key()))
                .append("</caption>\n");
        for (Attribute attribute : feature.layer().attributes()) {
            Object value = feature.value(attribute.name());
            if (value != null) {
                out.append("<tr><th>")
                        .append(XmlText.escape(in(attribute.title())))
                        .append("</th><td>")
                        .append(XmlText.escape(words(attribute, value)))
                        .append("</td></tr>\n");
            }
        }
        out.append("</table>\n");
    }

    String text(List<FeatureInfo.Found> all) {
        StringBuilder out = new StringBuilder();
        for (FeatureInfo.Found found : all) {
            for (Feature feature : found.features()) {
                out.append("--- ").append(oneLine(feature.id())).append('\n');
                for (Attribute attribute : feature.layer().attributes()) {
                    Object value = feature.value(attribute.name());
                    if (value != null) {
                        out.append(attribute.name())
                                .append(" = ")
                                .append(oneLine(value.toString()))
                                .append('\n');
                    }
                }
            }
        }
        return out.isEmpty() ? nothing() + "\n" : out.toString();
    }

    private String nothing() {
        return english ? "Nothing here." : "此处没有要素。";
    }

    private String in(LocalText text) {
        return english ? text.en() : text.zh();
    }

    private String words(Attribute attribute, Object value) {
        return attribute
                .findCode(value.toString())
                .map(CodedValue::title)
                .map(this::in)
                .orElse(value.toString());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
