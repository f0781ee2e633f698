package io.gridward.importer.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of faults: what other programs compare with, and what people read. */
class FaultTest {
    @Test
    void bearsTheNumbersAndNamesThatExpectedFilesUse() {
        String table =
                Arrays.stream(Fault.values())
                        .collect(
                                Collectors.groupingBy(
                                        Fault::check,
                                        java.util.TreeMap::new,
                                        Collectors.mapping(Fault::title, Collectors.joining(" "))))
                        .toString();

        assertThat(table)
                .isEqualTo(
                        "{Q01=missing-column bad-number bad-value,"
                                + " Q02=missing-coordinates swapped-axes implausible-coordinates"
                                + " place-mismatch,"
                                + " Q03=gcj02-shift bd09-shift,"
                                + " Q04=bad-code duplicate-code existing-code,"
                                + " Q05=reused-number sequence-gap,"
                                + " Q06=unknown-type unknown-type other-scheme type-mismatch"
                                + " class-mismatch,"
                                + " Q07=missing-value,"
                                + " Q08=unknown-department unknown-department bad-credit-code"
                                + " name-mismatch,"
                                + " Q09=bad-date date-order future-date,"
                                + " Q10=unknown-value out-of-range line-mismatch,"
                                + " Q11=grid-mismatch grid-edge,"
                                + " Q12=outside-city no-grid,"
                                + " Q13=duplicate-position near-duplicate-position,"
                                + " Q14=bad-geometry self-crossing tiny-ring short-line"
                                + " missing-geometry,"
                                + " Q15=in-building in-water on-carriageway far-from-road,"
                                + " Q16=density-outlier,"
                                + " Q19=missing-photo bad-photo,"
                                + " Q20=code-prefix grid-overlap grid-gap division-overlap"
                                + " division-gap zone-overlap edge-mismatch outside-community"
                                + " outside-parent numbering-order,"
                                + " Q21=unknown-operation nothing-to-change stale-change}");
    }

    @Test
    void keepsOutARowForAllButTheDoubtful() {
        assertThat(Fault.values())
                .filteredOn(f -> f.severity() == Severity.WARNING)
                .containsExactly(
                        Fault.PLACE_MISMATCH,
                        Fault.CLASS_MISMATCH,
                        Fault.UNKNOWN_OWNER,
                        Fault.GRID_EDGE,
                        Fault.NEAR_DUPLICATE_POSITION,
                        Fault.IN_BUILDING,
                        Fault.IN_WATER,
                        Fault.ON_CARRIAGEWAY,
                        Fault.FAR_FROM_ROAD,
                        Fault.MISSING_PHOTO,
                        Fault.BAD_PHOTO,
                        Fault.DIVISION_GAP,
                        Fault.ZONE_OVERLAP,
                        Fault.EDGE_MISMATCH);
        assertThat(Fault.values())
                .filteredOn(f -> f.severity() == Severity.INFO)
                .containsExactly(Fault.SEQUENCE_GAP, Fault.DENSITY_OUTLIER, Fault.NUMBERING_ORDER);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void namesTheValueInBothLanguages(Fault fault) {
        LocalText message = fault.message("VALUE", "OTHER");

        assertThat(message.zh()).contains("VALUE").doesNotContain("%", "null");
        assertThat(message.en()).contains("VALUE").doesNotContain("%", "null");
        assertThat(message.zh().contains("OTHER")).isEqualTo(message.en().contains("OTHER"));
        assertThat(message.zh().codePoints().anyMatch(Character::isIdeographic)).isTrue();
        assertThat(message.en().codePoints().noneMatch(Character::isIdeographic)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void hasAChineseName(Fault fault) {
        assertThat(fault.zhTitle().codePoints().anyMatch(Character::isIdeographic)).isTrue();
        assertThat(fault.zhTitle().length()).isBetween(2, 10);
    }

    @Test
    void keepsNoTextsOfFaultsThatAreGone() {
        List<String> wanted =
                Arrays.stream(Fault.values())
                        .map(f -> f.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .flatMap(f -> Stream.of(f + ".title", f + ".zh", f + ".en"))
                        .toList();

        assertThat(Fault.Texts.keys()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void putsPartsOfAMessageInTheRightLanguage() {
        LocalText why = LocalText.of("原因", "reason");
        RowFinding finding = new RowFinding(3, Fault.BAD_GEOMETRY, "geom", why, "", null);

        assertThat(finding.message())
                .isEqualTo(LocalText.of("图形不可用: 原因", "the shape cannot be used: reason"));
        assertThat(List.of(finding.check(), finding.fault(), finding.attribute().orElseThrow()))
                .containsExactly("Q14", "bad-geometry", "geom");
        assertThat(finding.where()).isEmpty();
    }

    @Test
    void takesPercentSignsInValuesAsTheyAre() {
        assertThat(Fault.BAD_NUMBER.message("50%s", "").en()).startsWith("'50%s' is not a number");
    }
}
