package io.gridward.ogc.style.symbol;

import io.gridward.core.layer.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Types that share a drawing.
 *
 * @param name part of the symbol's name
 * @param title what people call them
 * @param types finds them by their Chinese names, which all editions of the standard have
 * @param filled SVG path, filled; empty for none
 * @param drawn SVG path, drawn along; empty for none
 */
record Family(String name, LocalText title, Pattern types, String filled, String drawn) {
    private static final String FILE = "/symbols/families.csv";
    private static final int COLUMNS = 6;

    /** The families of the program, in the order in which types look for theirs. */
    static List<Family> readAll() {
        List<Family> families = new ArrayList<>();
        for (String line : text().split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] c = line.split(";", -1);
            if (c.length != COLUMNS) {
                throw new IllegalStateException("columns of " + line);
            }
            families.add(
                    new Family(c[0], LocalText.of(c[1], c[2]), Pattern.compile(c[3]), c[4], c[5]));
        }
        return families;
    }

    private static String text() {
        try (InputStream in = Family.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
