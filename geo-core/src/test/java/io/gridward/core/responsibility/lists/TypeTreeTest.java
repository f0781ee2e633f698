package io.gridward.core.responsibility.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTreeTest {
    private static String longest(Iterable<String> codes, String type) {
        String best = "";
        for (String code : codes) {
            best = type.startsWith(code) && code.length() > best.length() ? code : best;
        }
        return best;
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsTheLongestCodeATypeStartsWith(long seed) {
        Random random = new Random(seed);
        TreeSet<String> codes = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            codes.add(word(random, "012类"));
        }
        TypeTree tree = new TypeTree(codes);
        codes.remove("");
        List<String> numbered = List.copyOf(codes);
        assertThat(tree.size()).isEqualTo(numbered.size());
        for (int i = 0; i < 2000; i++) {
            String type = word(random, "0123类");
            String expected = longest(numbered, type);
            assertThat(tree.longestLead(type))
                    .as("seed %d: %s", seed, type)
                    .isEqualTo(expected.isEmpty() ? 0 : numbered.indexOf(expected) + 1);
        }
    }

    @Test
    void noTypeAndNoCodesLeadNowhere() {
        assertThat(new TypeTree(List.of("01")).longestLead(null)).isZero();
        assertThat(new TypeTree(List.of()).longestLead("01")).isZero();
        assertThat(new TypeTree(List.of("01022")).longestLead("01021")).isZero();
    }
}
