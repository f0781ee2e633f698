package io.gridward.core.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings names and addresses to the form in which they are compared: full and half width, Chinese
 * and other digits, and the words after a number are each written one way, and whatever names the
 * whole city is left out.
 */
final class AddressText {
    private static final Pattern BLANKS = Pattern.compile("[\\s,，、。·#()（）]+");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern ORDINAL = Pattern.compile("第(?=\\d)");
    private static final Pattern BUILDING = Pattern.compile("(?<=\\d)(栋|幢|座|号院楼)");
    private static final Pattern DOOR = Pattern.compile("(?<=\\d)(号门牌|門牌号|号門|號)");
    private static final Pattern GREAT = Pattern.compile("大(?=[街路])");
    private static final Pattern CITY = Pattern.compile("^(中国)?(内蒙古(自治区)?)?(兴安盟)?(乌兰浩特市)?");

    private AddressText() {}

    /** A name or address as it is compared. */
    static String of(String text) {
        String half = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String joined = DASHES.matcher(BLANKS.matcher(half).replaceAll("")).replaceAll("-");
        String digits = ORDINAL.matcher(ChineseNumbers.toDigits(joined)).replaceAll("");
        String doors = DOOR.matcher(digits).replaceAll("号");
        return BUILDING.matcher(doors).replaceAll("号楼");
    }

    /** The same without what names the whole city; itself when nothing else would be left. */
    static String withinCity(String normal) {
        String rest = CITY.matcher(normal).replaceFirst("");
        return rest.isEmpty() ? normal : rest;
    }

    /** The same as people say it: 街 for 大街, 路 for 大路. */
    static String asSaid(String normal) {
        return GREAT.matcher(normal).replaceAll("");
    }
}
