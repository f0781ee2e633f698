package io.gridward.web.place;

import com.ibm.icu.text.Transliterator;
import io.gridward.core.place.NameReader;
import io.gridward.core.place.Readings;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Readings of Chinese names in Latin letters without tones, after the transliteration of ICU
 * (Unicode CLDR, Han-Latin). Characters that are read otherwise in names have both readings; ü is
 * written v and u.
 */
final class Pinyin implements NameReader {
    private static final int MOST_READINGS = 6;
    private static final Pattern TONES = Pattern.compile("[\\u0300-\\u0307\\u0309-\\u036f]");
    private static final Pattern UMLAUT = Pattern.compile("u\\u0308");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]");

    /** What ICU does not have, as these are the rarer readings elsewhere but usual in names. */
    private static final Map<Character, List<String>> ALSO =
            Map.ofEntries(
                    Map.entry('长', List.of("chang", "zhang")),
                    Map.entry('行', List.of("xing", "hang")),
                    Map.entry('重', List.of("chong", "zhong")),
                    Map.entry('乐', List.of("le", "yue")),
                    Map.entry('都', List.of("du", "dou")),
                    Map.entry('厦', List.of("sha", "xia")),
                    Map.entry('朝', List.of("chao", "zhao")),
                    Map.entry('会', List.of("hui", "kuai")),
                    Map.entry('单', List.of("dan", "shan")),
                    Map.entry('校', List.of("xiao", "jiao")),
                    Map.entry('车', List.of("che", "ju")),
                    Map.entry('传', List.of("chuan", "zhuan")),
                    Map.entry('藏', List.of("cang", "zang")),
                    Map.entry('曾', List.of("zeng", "ceng")),
                    Map.entry('盛', List.of("sheng", "cheng")),
                    Map.entry('堡', List.of("bao", "pu", "bu")));

    private final Transliterator latin = Transliterator.getInstance("Han-Latin");
    private final Map<Character, List<String>> known = new ConcurrentHashMap<>(ALSO);

    @Override
    public Readings read(String name) {
        List<String> whole = List.of("");
        List<String> initials = List.of("");
        for (char c : name.toCharArray()) {
            List<String> readings = known.computeIfAbsent(c, this::sounds);
            whole = each(whole, readings);
            initials =
                    each(
                            initials,
                            readings.stream()
                                    .map(r -> r.isEmpty() ? r : r.substring(0, 1))
                                    .distinct()
                                    .toList());
        }
        return new Readings(whole, initials);
    }

    private static List<String> each(List<String> beginnings, List<String> endings) {
        Set<String> all = new LinkedHashSet<>();
        for (String beginning : beginnings) {
            for (String ending : endings) {
                if (all.size() < MOST_READINGS) {
                    all.add(beginning + ending);
                }
            }
        }
        return List.copyOf(all);
    }

    private List<String> sounds(char c) {
        String text =
                Normalizer.normalize(latin.transliterate(String.valueOf(c)), Normalizer.Form.NFKD);
        String letters = TONES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        List<String> readings = new ArrayList<>();
        for (String sound : new String[] {"v", "u"}) {
            String reading =
                    OTHERS.matcher(UMLAUT.matcher(letters).replaceAll(sound)).replaceAll("");
            if (!readings.contains(reading)) {
                readings.add(reading);
            }
        }
        return readings;
    }
}
