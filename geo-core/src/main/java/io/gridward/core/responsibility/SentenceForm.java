package io.gridward.core.responsibility;

import io.gridward.core.responsibility.Wording.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with gaps, taken apart once and filled often. Gaps are written as for {@link
 * String#format}: {@code %1$s} is the first detail in its own words, {@code %1$d} a whole number,
 * {@code %1$.2f} a number with two decimals.
 */
final class SentenceForm {
    private static final Pattern GAP = Pattern.compile("%(\\d)\\$(s|d|\\.2f)");

    /** What stands before each gap, and last what stands after all. */
    private final List<String> between = new ArrayList<>();

    private final List<Gap> gaps = new ArrayList<>();

    SentenceForm(String form) {
        Matcher gap = GAP.matcher(form);
        int from = 0;
        while (gap.find()) {
            between.add(form.substring(from, gap.start()));
            boolean decimals = gap.group(2).equals(".2f");
            gaps.add(new Gap(Integer.parseInt(gap.group(1)) - 1, decimals));
            from = gap.end();
        }
        between.add(form.substring(from));
    }

    /** Where a detail goes; the first one is 0. */
    private record Gap(int detail, boolean decimals) {}

    /** Writes the sentence; absent details are left out, sentences among them in the language. */
    void fill(
            StringBuilder out,
            List<@Nullable Object> details,
            Function<Phrase, SentenceForm> language) {
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            Object detail = details.get(gap.detail);
            out.append(between.get(i));
            if (detail instanceof Wording inner) {
                language.apply(inner.phrase()).fill(out, inner.details(), language);
            } else if (gap.decimals) {
                out.append(String.format(Locale.ROOT, "%.2f", detail));
            } else if (detail != null) {
                out.append(detail);
            }
        }
        out.append(between.get(gaps.size()));
    }
}
