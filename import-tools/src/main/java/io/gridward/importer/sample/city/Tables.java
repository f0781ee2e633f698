package io.gridward.importer.sample.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The small tables beside the generator: no quotes, no commas in cells. */
public final class Tables {
    private Tables() {}

    /** Cells of every row after the header of a table beside a class. */
    public static List<String[]> read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(l -> l.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
