package io.gridward.core.place;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.evaluate.Validity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One search by words. For one thread. */
final class PlaceSearch {
    private static final int MOST_LOOKED_AT = 2_000;
    private static final int MOST_STREETS = 20;
    private static final int LEAST_NAME = 2;
    private static final double OTHER_AREA = 0.5;
    private static final int LAST_LEVEL = 10;
    private static final Pattern LETTERS = Pattern.compile("[a-z0-9' -]*[a-z][a-z0-9' -]*");
    private static final Pattern NO_SOUND = Pattern.compile("[' -]");
    private static final Pattern DOOR = Pattern.compile("(.*\\D)(\\d+)(?:号.*)?");
    private static final Comparator<PlaceHit> BEST_FIRST =
            Comparator.comparingDouble(PlaceHit::score)
                    .reversed()
                    .thenComparingLong(PlaceSearch::level)
                    .thenComparingInt(h -> PlaceIndex.text(h.place(), "name").length())
                    .thenComparing(h -> h.place().key());

    private final PlaceIndex index;
    private final LocalDate day;
    private final Map<Integer, PlaceHit> best = new HashMap<>();

    PlaceSearch(PlaceIndex index, LocalDate day) {
        this.index = index;
        this.day = day;
    }

    private static long level(PlaceHit hit) {
        return hit.place().value("name_level") instanceof Long level ? level : LAST_LEVEL;
    }

    List<PlaceHit> find(String words, int limit) {
        String asked = AddressText.of(words);
        if (asked.isEmpty()) {
            return List.of();
        }
        String within = AddressText.withinCity(asked);
        byName(within, null);
        inAreas(within);
        if (LETTERS.matcher(asked).matches()) {
            bySound(NO_SOUND.matcher(asked).replaceAll(""));
        }
        if (best.size() < limit) {
            index.names()
                    .holding(
                            asked,
                            MOST_LOOKED_AT,
                            (name, place) -> add(place, Fit.HOLDS, held(asked, name), "", null));
        }
        return best.values().stream().sorted(BEST_FIRST).limit(limit).toList();
    }

    private static double held(String asked, String name) {
        return 0.3 + 0.25 * share(asked, name);
    }

    private static double share(String part, String whole) {
        return (double) part.length() / whole.length();
    }

    /** Names that are the text, begin with it, or that it begins with. */
    private void byName(String text, @Nullable String area) {
        index.names()
                .beginning(
                        text,
                        MOST_LOOKED_AT,
                        (name, place) -> {
                            boolean same = name.equals(text);
                            double score = same ? 1 : 0.6 + 0.3 * share(text, name);
                            add(place, same ? Fit.EXACT : Fit.BEGINS, score, "", area);
                        });
        more(text, area);
        doors(text, area);
    }

    /** The longest name that the text begins with. */
    private void more(String text, @Nullable String area) {
        for (int length = text.length() - 1; length >= LEAST_NAME; length--) {
            String name = text.substring(0, length);
            String rest = text.substring(length);
            double score = 0.5 + 0.4 * share(name, text);
            int[] found = {0};
            index.names()
                    .equal(
                            name,
                            (n, place) -> {
                                add(place, Fit.MORE, score, rest, area);
                                found[0]++;
                            });
            if (found[0] > 0) {
                return;
            }
        }
    }

    /** A number in a street of which only the beginning is said: 归流12 is 归流大街12号. */
    private void doors(String text, @Nullable String area) {
        Matcher door = DOOR.matcher(text);
        if (!door.matches() || door.group(1).length() < LEAST_NAME) {
            return;
        }
        index.streets()
                .beginning(
                        door.group(1),
                        MOST_STREETS,
                        (street, n) -> plate(street + door.group(2) + "号", area));
    }

    private void plate(String name, @Nullable String area) {
        index.names().equal(name, (n, place) -> add(place, Fit.BEGINS, 0.85, "", area));
    }

    /** What is left when the text begins with the name of an area, and lies in that. */
    private void inAreas(String text) {
        for (int length = LEAST_NAME; length < text.length(); length++) {
            String rest = text.substring(length);
            index.areas()
                    .equal(
                            text.substring(0, length),
                            (name, division) -> {
                                String code = index.division(division).key();
                                byName(rest, code);
                                nested(rest, code);
                            });
        }
    }

    /** A community after its subdistrict. */
    private void nested(String text, String outer) {
        for (int length = LEAST_NAME; length < text.length(); length++) {
            String rest = text.substring(length);
            index.areas()
                    .equal(
                            text.substring(0, length),
                            (name, division) -> {
                                String code = index.division(division).key();
                                if (code.startsWith(outer)) {
                                    byName(rest, code);
                                }
                            });
        }
    }

    private void bySound(String letters) {
        index.sounds()
                .beginning(
                        letters,
                        MOST_LOOKED_AT,
                        (sound, place) ->
                                add(
                                        place,
                                        Fit.READS,
                                        sound.equals(letters)
                                                ? 0.9
                                                : 0.5 + 0.3 * share(letters, sound),
                                        "",
                                        null));
        index.initials()
                .beginning(
                        letters,
                        MOST_LOOKED_AT,
                        (first, place) ->
                                add(place, Fit.INITIALS, sameInitials(letters, first), "", null));
    }

    private static double sameInitials(String letters, String first) {
        return first.equals(letters) ? 0.7 : 0.35 + 0.3 * share(letters, first);
    }

    private void add(int number, Fit fit, double score, String rest, @Nullable String area) {
        Feature place = index.place(number);
        if (!Validity.holds(place, day)) {
            return;
        }
        double here = area == null || lies(place, area) ? score : score * OTHER_AREA;
        PlaceHit hit = new PlaceHit(place, fit, Math.round(here * 1000) / 1000.0, rest);
        best.merge(number, hit, (old, fresh) -> fresh.score() > old.score() ? fresh : old);
    }

    /** True unless it is known to lie elsewhere; streets and areas lie in several. */
    private static boolean lies(Feature place, String area) {
        String community = place.text("community_code");
        return community == null || community.startsWith(area);
    }
}
