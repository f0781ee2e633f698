package io.gridward.importer.survey.shapefile;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.encoding.EncodingDetector;
import io.gridward.importer.survey.encoding.EncodingDetector.Detected;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encoding of a dBASE table: stated, else the {@code .cpg} file, else the language driver of its
 * header, else found out from its text. What is declared is held against the text: UTF-8 that is
 * none is not believed, and a doubt is told.
 */
final class DbfEncoding {
    private static final int CPG_BYTES = 64;
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Map<String, Charset> CODE_PAGES =
            Map.of(
                    "936",
                    GBK,
                    "54936",
                    Charset.forName("GB18030"),
                    "950",
                    BIG5,
                    "65001",
                    StandardCharsets.UTF_8,
                    "UTF8",
                    StandardCharsets.UTF_8,
                    "88591",
                    StandardCharsets.ISO_8859_1);

    /** Only those that speak of Chinese: others are what programs write without thinking. */
    private static final Map<Integer, Charset> LANGUAGES =
            Map.of(0x4D, GBK, 0x7A, GBK, 0x4F, BIG5, 0x78, BIG5);

    private DbfEncoding() {}

    static Detected find(ShapefileParts parts, DbfHeader header, @Nullable Charset stated)
            throws IOException {
        DbfText text = new DbfText(parts.dbf(), header);
        if (stated != null) {
            return Detected.stated(text, stated);
        }
        if (parts.cpg().isPresent()) {
            SurveyBytes cpg = parts.cpg().get();
            String said = new String(cpg.head(CPG_BYTES), StandardCharsets.ISO_8859_1).strip();
            Optional<Charset> charset = codePage(said);
            if (charset.isPresent()) {
                return against(
                        text,
                        charset.get(),
                        LocalText.of(".cpg 文件写明 " + said, "stated by the .cpg file as " + said));
            }
        }
        Charset language = LANGUAGES.get(header.language());
        if (language != null) {
            String id = "0x%02X".formatted(header.language());
            return against(
                    text,
                    language,
                    LocalText.of("DBF 语言标识 " + id, "language driver %s of the DBF".formatted(id)));
        }
        return EncodingDetector.detect(text);
    }

    /** The encoding a {@code .cpg} file names: {@code UTF-8}, {@code 936}, {@code ANSI 936} … */
    static Optional<Charset> codePage(String said) {
        String name =
                said.toUpperCase(Locale.ROOT)
                        .replaceFirst("^(?:ANSI|OEM|CP|WINDOWS)[ -]?(?=\\d)", "");
        Charset known = CODE_PAGES.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return Charset.isSupported(name)
                    ? Optional.of(Charset.forName(name))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Detected against(DbfText text, Charset declared, LocalText why)
            throws IOException {
        Detected found = EncodingDetector.detect(text);
        boolean utf8 = declared.equals(StandardCharsets.UTF_8);
        boolean isUtf8 = found.charset().equals(StandardCharsets.UTF_8);
        if (utf8 && !isUtf8) {
            return new Detected(
                    found.charset(),
                    0,
                    LocalText.of(
                            "%s，但内容不是 UTF-8；%s".formatted(why.zh(), found.reason().zh()),
                            "%s, but the text is no UTF-8; %s"
                                    .formatted(why.en(), found.reason().en())),
                    false);
        }
        boolean doubtful = !utf8 && isUtf8 && EncodingDetector.hasForeign(text);
        return doubtful
                ? new Detected(
                        declared,
                        0,
                        LocalText.of(
                                why.zh() + "，但内容也是合法 UTF-8；不对时请用 --encoding UTF-8",
                                why.en()
                                        + ", but the text is valid UTF-8 too;"
                                        + " if it reads wrong, state --encoding UTF-8"),
                        false)
                : new Detected(declared, 0, why, true);
    }
}
