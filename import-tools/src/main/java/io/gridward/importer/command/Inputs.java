package io.gridward.importer.command;

import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.NoSuchLayer;
import io.gridward.importer.check.Scheme;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line turned into what they mean. */
final class Inputs {
    private Inputs() {}

    static CommandLine register(CommandLine console) {
        return console.registerConverter(Layer.class, Inputs::layer)
                .registerConverter(CrsName.class, Inputs::crs)
                .registerConverter(Charset.class, Inputs::charset)
                .registerConverter(Scheme.class, Inputs::scheme)
                .registerConverter(AcceptedRepairs.class, AcceptedRepairs::parse)
                .registerConverter(LocalDate.class, Inputs::day);
    }

    private static Layer layer(String name) {
        try {
            return LayerCatalog.city().get(name);
        } catch (NoSuchLayer e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static CrsName crs(String name) {
        try {
            return CrsName.parse(name.strip().matches("\\d+") ? "EPSG:" + name.strip() : name);
        } catch (UnknownCrs e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new TypeConversionException(
                    "未知编码 “%s”，例如 UTF-8、GB18030 / unknown encoding '%s': e.g. UTF-8, GB18030"
                            .formatted(name, name));
        }
    }

    private static Scheme scheme(String title) {
        String known =
                Arrays.stream(Scheme.values()).map(Scheme::title).collect(Collectors.joining(", "));
        return Scheme.find(title)
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "未知编码标准 “%s”，可用: %s / unknown scheme '%s'; use: %s"
                                                .formatted(title, known, title, known)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "“%s” 不是日期，应为 YYYY-MM-DD / '%s' is not a date: write YYYY-MM-DD"
                            .formatted(text, text));
        }
    }
}
