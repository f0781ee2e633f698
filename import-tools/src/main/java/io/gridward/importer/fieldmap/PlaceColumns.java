package io.gridward.importer.fieldmap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a row says its place. */
public sealed interface PlaceColumns {

    /** Names of columns of degrees. */
    String[][] DEGREES = {{"lon", "lat"}, {"lng", "lat"}, {"longitude", "latitude"}, {"经度", "纬度"}};

    /** Names of columns of two numbers whose system and order is stated or found out. */
    String[][] NUMBERS = {
        {"x", "y"},
        {"pointx", "pointy"},
        {"point_x", "point_y"},
        {"x坐标", "y坐标"},
        {"东坐标", "北坐标"},
        {"横坐标", "纵坐标"}
    };

    /** The columns a person would look at, for messages. */
    String describe();

    /** True when a column of that number is part of the place. */
    default boolean uses(int column) {
        return false;
    }

    /** The word for a column of that number, one of {@link SavedMapping#PLACES}. */
    default Optional<String> wordFor(int column) {
        return Optional.empty();
    }

    /**
     * Longitude and latitude in degrees, EPSG:4490.
     *
     * @param lon column of the longitude
     * @param lat column of the latitude
     * @param names the two column names
     */
    record LonLat(int lon, int lat, String names) implements PlaceColumns {
        @Override
        public String describe() {
            return names;
        }

        @Override
        public boolean uses(int column) {
            return column == lon || column == lat;
        }

        @Override
        public Optional<String> wordFor(int column) {
            return column == lon
                    ? Optional.of("lon")
                    : column == lat ? Optional.of("lat") : Optional.empty();
        }
    }

    /**
     * Two numbers of a coordinate system that is stated or found out.
     *
     * @param x column of the first number
     * @param y column of the second number
     * @param names the two column names
     */
    record Xy(int x, int y, String names) implements PlaceColumns {
        @Override
        public String describe() {
            return names;
        }

        @Override
        public boolean uses(int column) {
            return column == x || column == y;
        }

        @Override
        public Optional<String> wordFor(int column) {
            return column == x
                    ? Optional.of("x")
                    : column == y ? Optional.of("y") : Optional.empty();
        }
    }

    /** A shape as text (OGC 06-103r4 well-known text). */
    record Wkt(int column, String name) implements PlaceColumns {
        @Override
        public String describe() {
            return name;
        }

        @Override
        public boolean uses(int number) {
            return number == column;
        }

        @Override
        public Optional<String> wordFor(int number) {
            return uses(number) ? Optional.of("wkt") : Optional.empty();
        }
    }

    /** The shape that comes with the row, apart from its cells. */
    record Shape() implements PlaceColumns {
        @Override
        public String describe() {
            return "geom";
        }
    }

    /** The layer has no shapes. */
    record None() implements PlaceColumns {
        @Override
        public String describe() {
            return "";
        }
    }

    /** Columns of a header that say the place: lon/lat before x/y before text shapes. */
    static Optional<PlaceColumns> find(List<String> header) {
        return find(header, header);
    }

    /**
     * The same when a mapping says what columns mean.
     *
     * @param meanings name of a place each column stands for; its own name when nothing is said
     * @param header the columns' own names, for messages
     */
    static Optional<PlaceColumns> find(List<String> meanings, List<String> header) {
        List<String> names =
                meanings.stream().map(s -> s.strip().toLowerCase(Locale.ROOT)).toList();
        for (String[] pair : DEGREES) {
            int lon = names.indexOf(pair[0]);
            int lat = names.indexOf(pair[1]);
            if (lon >= 0 && lat >= 0) {
                return Optional.of(new LonLat(lon, lat, pairOf(header, lon, lat)));
            }
        }
        for (String[] pair : NUMBERS) {
            int x = names.indexOf(pair[0]);
            int y = names.indexOf(pair[1]);
            if (x >= 0 && y >= 0) {
                return Optional.of(new Xy(x, y, pairOf(header, x, y)));
            }
        }
        for (String name : List.of("wkt", "geom", "shape")) {
            int column = names.indexOf(name);
            if (column >= 0) {
                return Optional.of(new Wkt(column, header.get(column)));
            }
        }
        return Optional.empty();
    }

    private static String pairOf(List<String> header, int first, int second) {
        return header.get(first).strip() + ", " + header.get(second).strip();
    }
}
