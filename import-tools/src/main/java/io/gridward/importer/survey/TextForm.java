package io.gridward.importer.survey;

import io.gridward.core.layer.LocalText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a file is written.
 *
 * @param charset its encoding
 * @param byteOrderMark whether it starts with a byte order mark
 * @param delimiter between cells
 * @param reason why this encoding was taken
 */
public record TextForm(Charset charset, boolean byteOrderMark, char delimiter, LocalText reason) {

    /**
     * For formats that are not text: UTF-8 with a byte order mark, so that spreadsheets read it.
     */
    public static TextForm ofBinaryFormat() {
        return new TextForm(
                StandardCharsets.UTF_8,
                true,
                ',',
                LocalText.of("文件格式自带编码", "the format defines its encoding"));
    }
}
