package io.gridward.importer.check;

import static io.gridward.core.finding.Severity.ERROR;
import static io.gridward.core.finding.Severity.INFO;
import static io.gridward.core.finding.Severity.WARNING;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The table of faults the importer can find: check of the catalogue and severity. The name in files
 * and reports is the constant's in kebab-case; what is told in both languages stands under that
 * name in {@code faults.properties}.
 */
public enum Fault {
    /** The file lacks a column that the layer needs. */
    MISSING_COLUMN("Q01", ERROR),
    /** Not a number. */
    BAD_NUMBER("Q01", ERROR),
    /** A text that cannot be what was meant. */
    BAD_VALUE("Q01", ERROR),
    /** No place is given. */
    MISSING_COORDINATES("Q02", ERROR),
    /** The two numbers stand in each other's place. */
    SWAPPED_AXES("Q02", ERROR),
    /** Nowhere near. */
    IMPLAUSIBLE_COORDINATES("Q02", ERROR),
    /** Two places in one row, apart from each other. */
    PLACE_MISMATCH("Q02", WARNING),
    /** A block of rows from a Chinese web map. */
    GCJ02_SHIFT("Q03", ERROR),
    /** The same from Baidu's maps. */
    BD09_SHIFT("Q03", ERROR),
    /** A code that cannot be one. */
    BAD_CODE("Q04", ERROR),
    /** A code that an earlier row has. */
    DUPLICATE_CODE("Q04", ERROR),
    /** A code that is published, in a file that only adds. */
    EXISTING_CODE("Q04", ERROR),
    /** A number that was retired. */
    REUSED_NUMBER("Q05", ERROR),
    /** Numbers that are left out. */
    SEQUENCE_GAP("Q05", INFO),
    /** A type that the scheme does not have. */
    UNKNOWN_TYPE("Q06", ERROR),
    /** An entry of a list of types that begins no type. */
    UNKNOWN_TYPES("Q06", ERROR),
    /** A code of another scheme than the declared one. */
    OTHER_SCHEME("Q06", ERROR),
    /** The code says one type, the name another. */
    TYPE_MISMATCH("Q06", ERROR),
    /** A class column says another type than the code. */
    CLASS_MISMATCH("Q06", WARNING),
    /** Nothing where something is needed. */
    MISSING_VALUE("Q07", ERROR),
    /** A department that is not in the register. */
    UNKNOWN_DEPARTMENT("Q08", ERROR),
    /** Owner or maintainer that is not in the register. */
    UNKNOWN_OWNER("Q08", WARNING),
    /** A credit code whose check character is wrong. */
    BAD_CREDIT_CODE("Q08", ERROR),
    /** A name that is not the one of its code. */
    NAME_MISMATCH("Q08", ERROR),
    /** Not a date. */
    BAD_DATE("Q09", ERROR),
    /** Two dates the wrong way round. */
    DATE_ORDER("Q09", ERROR),
    /** A date to come. */
    FUTURE_DATE("Q09", ERROR),
    /** Not in the code list. */
    UNKNOWN_VALUE("Q10", ERROR),
    /** A measure that cannot be meant. */
    OUT_OF_RANGE("Q10", ERROR),
    /** Two attributes of a line that do not go together. */
    LINE_MISMATCH("Q10", ERROR),
    /** The stated grid is not the one at the place. */
    GRID_MISMATCH("Q11", ERROR),
    /** The same within a metre of the edge. */
    GRID_EDGE("Q11", WARNING),
    /** Not in this city. */
    OUTSIDE_CITY("Q12", ERROR),
    /** In the city, in no grid. */
    NO_GRID("Q12", ERROR),
    /** Surveyed twice. */
    DUPLICATE_POSITION("Q13", ERROR),
    /** Perhaps surveyed twice. */
    NEAR_DUPLICATE_POSITION("Q13", WARNING),
    /** A shape that cannot be used. */
    BAD_GEOMETRY("Q14", ERROR),
    /** A shape whose edges cross each other. */
    SELF_CROSSING("Q14", ERROR),
    /** A ring that encloses next to nothing. */
    TINY_RING("Q14", ERROR),
    /** A line with next to no length. */
    SHORT_LINE("Q14", ERROR),
    /** No shape. */
    MISSING_GEOMETRY("Q14", ERROR),
    /** A thing of the open inside a building. */
    IN_BUILDING("Q15", WARNING),
    /** The same in the water. */
    IN_WATER("Q15", WARNING),
    /** A tree on a carriageway. */
    ON_CARRIAGEWAY("Q15", WARNING),
    /** A bus stop where no bus can go. */
    FAR_FROM_ROAD("Q15", WARNING),
    /** Far more or fewer of a type than in the grids around. */
    DENSITY_OUTLIER("Q16", INFO),
    /** A photo that is not there. */
    MISSING_PHOTO("Q19", WARNING),
    /** A photo that is none. */
    BAD_PHOTO("Q19", WARNING),
    /** A grid is not of the community that its code begins with. */
    CODE_PREFIX("Q20", ERROR),
    /** Two grids on the same ground. */
    GRID_OVERLAP("Q20", ERROR),
    /** Ground between grids that belongs to none. */
    GRID_GAP("Q20", ERROR),
    /** Two divisions of a level on the same ground. */
    DIVISION_OVERLAP("Q20", ERROR),
    /** Ground between divisions of a level that belongs to none. */
    DIVISION_GAP("Q20", WARNING),
    /** Zones on the same ground, and nothing that says which of them counts. */
    ZONE_OVERLAP("Q20", WARNING),
    /** Corners that a neighbour does not have. */
    EDGE_MISMATCH("Q20", WARNING),
    /** A grid that leaves its community. */
    OUTSIDE_COMMUNITY("Q20", ERROR),
    /** A division that leaves its parent. */
    OUTSIDE_PARENT("Q20", ERROR),
    /** Numbers against the order of the standard. */
    NUMBERING_ORDER("Q20", INFO),
    /** Not an operation. */
    UNKNOWN_OPERATION("Q21", ERROR),
    /** A change of something that is not there. */
    NOTHING_TO_CHANGE("Q21", ERROR),
    /** A change older than what is stored. */
    STALE_CHANGE("Q21", ERROR);

    private final String check;
    private final String zhTitle;
    private final Severity severity;
    private final String zh;
    private final String en;

    Fault(String check, Severity severity) {
        this.check = check;
        this.severity = severity;
        this.zhTitle = Texts.get(kebab(), "title");
        this.zh = Texts.get(kebab(), "zh");
        this.en = Texts.get(kebab(), "en");
    }

    private String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Number in the check catalogue. */
    public String check() {
        return check;
    }

    /** What it means for the row. */
    public Severity severity() {
        return severity;
    }

    /** Stable name, kebab-case. */
    public String title() {
        if (this == UNKNOWN_TYPES) {
            return UNKNOWN_TYPE.title();
        }
        return this == UNKNOWN_OWNER ? UNKNOWN_DEPARTMENT.title() : kebab();
    }

    /** Chinese name, for lists; {@link #title} is the English one. */
    public String zhTitle() {
        return zhTitle;
    }

    LocalText message(Object first, Object second) {
        return LocalText.of(
                zh.formatted(zh(first), zh(second)), en.formatted(en(first), en(second)));
    }

    private static Object zh(Object part) {
        return part instanceof LocalText t ? t.zh() : part;
    }

    private static Object en(Object part) {
        return part instanceof LocalText t ? t.en() : part;
    }

    /** What people read, by the kebab name of a fault and {@code title}, {@code zh}, {@code en}. */
    static final class Texts {
        private static final String FILE = "faults.properties";
        private static final Properties TEXTS = read();

        private Texts() {}

        private static String get(String fault, String part) {
            String key = fault + "." + part;
            return Objects.requireNonNull(TEXTS.getProperty(key), () -> FILE + " lacks " + key);
        }

        static Set<String> keys() {
            return TEXTS.stringPropertyNames();
        }

        private static Properties read() {
            Properties texts = new Properties();
            try (InputStream in = Fault.class.getResourceAsStream(FILE)) {
                Objects.requireNonNull(in, FILE);
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return texts;
        }
    }
}
