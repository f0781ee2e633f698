package io.gridward.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.Wording.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceFormTest {
    private static String filled(String form, @Nullable Object... details) {
        StringBuilder out = new StringBuilder();
        new SentenceForm(form).fill(out, Arrays.asList(details), p -> new SentenceForm(""));
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no gap",
                "%1$s",
                "%2$s%1$s",
                "a %1$s b %1$s c",
                "%3$d of %4$d, %2$s",
                "line %1$s (%2$s): %5$.2f m, %1$s"
            })
    void isFilledAsByTheFormatterOfTheLanguage(String form) {
        Random random = new Random(47678);
        for (int i = 0; i < 500; i++) {
            List<Object> details = new ArrayList<>(List.of("Z%d$" + i, "责任区\\1 %s"));
            details.addAll(List.of(random.nextInt(), -i, random.nextGaussian() * 100));
            assertThat(filled(form, details.toArray()))
                    .isEqualTo(String.format(Locale.ROOT, form, details.toArray()));
        }
    }

    @Test
    void whatIsAbsentLeavesItsGapEmpty() {
        assertThat(filled("row %1$s (%2$s)", "Z1", null)).isEqualTo("row Z1 ()");
    }

    @Test
    void aSentenceInASentenceIsInItsLanguage() {
        Wording inner = Wording.of(Phrase.ONLY_ONE);
        assertThat(Wording.of(Phrase.ZONE_DECIDES, "Z1", "广场", inner).text())
                .isEqualTo(
                        LocalText.of(
                                "责任区 Z1（广场）负责：唯一适用",
                                "zone Z1 (广场) answers: the only one that applies"));
    }

    @Test
    void noPhraseKeepsAMarkOfAGap() {
        Object[] details = {"a", "b", 1, 2};
        for (Phrase phrase : Phrase.values()) {
            Object[] fit =
                    phrase == Phrase.LINE_DECIDES ? new Object[] {"a", "b", 1.5, "c"} : details;
            assertThat(Wording.of(phrase, fit).both()).as("%s", phrase).doesNotContain("%", "$");
        }
    }
}
