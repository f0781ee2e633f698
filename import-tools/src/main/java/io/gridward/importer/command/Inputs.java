package io.gridward.importer.command;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.NoSuchLayer;
import io.gridward.importer.check.Scheme;
import io.gridward.importer.option.BadWord;
import io.gridward.importer.option.Words;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line turned into what they mean. */
final class Inputs {
    private Inputs() {}

    static CommandLine register(CommandLine console) {
        return console.registerConverter(Layer.class, Inputs::layer)
                .registerConverter(CrsName.class, plain(Words::crs))
                .registerConverter(Charset.class, plain(Words::encoding))
                .registerConverter(Scheme.class, plain(Words::scheme))
                .registerConverter(
                        AcceptedRepairs.class,
                        plain(text -> new AcceptedRepairs(Words.repairs(text))))
                .registerConverter(LocalDate.class, plain(Words::day));
    }

    private static Layer layer(String name) {
        try {
            return LayerCatalog.city().get(name);
        } catch (NoSuchLayer e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Words that mean nothing are told as picocli tells those it cannot read itself. */
    private static <T> ITypeConverter<T> plain(Function<String, T> words) {
        return text -> {
            try {
                return words.apply(text);
            } catch (BadWord e) {
                LocalText why = e.why();
                throw new TypeConversionException(why.zh() + " / " + why.en());
            }
        };
    }
}
