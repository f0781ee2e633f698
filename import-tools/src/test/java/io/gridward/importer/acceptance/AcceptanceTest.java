package io.gridward.importer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Q17 and Q18 on things whose distances are known. */
class AcceptanceTest {
    private static SampleThing thing(String key, double x, double y) {
        return new SampleThing(key, "01001", "A", x, y);
    }

    private static Map<String, SampleThing> byKey(List<SampleThing> things) {
        return things.stream().collect(Collectors.toMap(SampleThing::key, t -> t));
    }

    private static List<SampleThing> street(int count, double east) {
        List<SampleThing> things = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            things.add(thing("k" + i, 10.0 * i + east, 0));
        }
        return things;
    }

    @Test
    void passesAClassWhoseErrorsAreSmallEnough() {
        AccuracyResult result =
                AccuracyResult.of(byKey(street(20, 0)), street(20, 0.4), AcceptanceLimits.USUAL);

        assertThat(result.passed()).isTrue();
        assertThat(result.classes())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.name()).isEqualTo("A");
                            assertThat(c.count()).isEqualTo(20);
                            assertThat(c.meanErrorMetres()).isCloseTo(0.4, within(1e-9));
                            assertThat(c.within()).isEqualTo(20);
                        });
    }

    @Test
    void failsAClassByItsMeanErrorAndByTooManyLargeOnes() {
        AccuracyResult shifted =
                AccuracyResult.of(byKey(street(20, 0)), street(20, 0.6), AcceptanceLimits.USUAL);
        List<SampleThing> some = new ArrayList<>(street(20, 0));
        some.set(3, thing("k3", 31.2, 0));
        some.set(4, thing("k4", 41.2, 0));
        AccuracyResult outliers =
                AccuracyResult.of(byKey(street(20, 0)), some, AcceptanceLimits.USUAL);

        assertThat(shifted.passed()).isFalse();
        assertThat(outliers.passed()).isFalse();
        assertThat(outliers.classes().get(0).meanErrorMetres()).isLessThan(0.5);
        assertThat(outliers.classes().get(0).within()).isEqualTo(18);
    }

    @Test
    void passesNothingThatWasNotComparedOrIsNotInTheSurvey() {
        assertThat(AccuracyResult.of(Map.of(), List.of(), AcceptanceLimits.USUAL).passed())
                .isFalse();
        AccuracyResult stranger =
                AccuracyResult.of(byKey(street(2, 0)), street(3, 0), AcceptanceLimits.USUAL);
        assertThat(stranger.unknown()).containsExactly("k2");
        assertThat(stranger.passed()).isFalse();
    }

    @Test
    void measuresEachClassByItsOwnLimit() {
        AcceptanceLimits limits = AcceptanceLimits.USUAL;

        assertThat(List.of(limits.metres("A"), limits.metres("B"), limits.metres("C")))
                .containsExactly(0.5, 1.0, 10.0);
        assertThat(limits.metres("")).isEqualTo(1.0);
    }

    @Test
    void findsWhatWasMissedAndWhatIsNotThere() {
        List<SampleThing> survey = new ArrayList<>(street(50, 0));
        survey.remove(7);
        survey.add(thing("ghost", 125, 0.5));
        survey.add(thing("aside", 125, 30));
        survey.add(new SampleThing("tree", "04001", "A", 126, 0));
        List<SampleThing> walk = street(50, 0.3);

        CompletenessResult result = CompletenessResult.of(survey, walk, AcceptanceLimits.USUAL);

        assertThat(result.missed()).extracting(SampleThing::key).containsExactly("k7");
        assertThat(result.extra()).containsExactly("ghost");
        assertThat(result.walked()).isEqualTo(50);
        assertThat(result.surveyed()).isEqualTo(50);
        assertThat(result.passed()).isTrue();
    }

    @Test
    void failsAWalkThatFindsTooMuchOrTooLittle() {
        List<SampleThing> survey = street(50, 0);

        assertThat(
                        CompletenessResult.of(
                                        survey.subList(0, 48),
                                        street(50, 0),
                                        AcceptanceLimits.USUAL)
                                .passed())
                .isFalse();
        List<SampleThing> walk = new ArrayList<>(survey);
        walk.remove(10);
        walk.remove(20);
        assertThat(CompletenessResult.of(survey, walk, AcceptanceLimits.USUAL).passed()).isFalse();
        assertThat(CompletenessResult.of(survey, List.of(), AcceptanceLimits.USUAL).passed())
                .isFalse();
    }

    @Test
    void takesOneSurveyedThingForOneWalkedThingOnly() {
        List<SampleThing> survey = List.of(new SampleThing("a", "01001", "A", 0, 0));
        List<SampleThing> walk =
                List.of(
                        new SampleThing("", "01001", "", 0.5, 0),
                        new SampleThing("", "01001", "", 0.1, 0));

        CompletenessResult result = CompletenessResult.of(survey, walk, AcceptanceLimits.USUAL);

        assertThat(result.missed()).singleElement().extracting(SampleThing::x).isEqualTo(0.5);
        assertThat(result.extra()).isEmpty();
    }
}
