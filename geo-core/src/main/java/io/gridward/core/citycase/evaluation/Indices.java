package io.gridward.core.citycase.evaluation;

import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * The indices of a group of cases, by the codes of {@code codes/evaluation-indices.csv} (GB/T
 * 30428.4 as local systems apply it). A value without cases is empty, and so is whatever is made of
 * it.
 *
 * @param counts gives a count
 */
public record Indices(ToLongFunction<Count> counts) {

    private long of(Count count) {
        return counts.applyAsLong(count);
    }

    /**
     * A rate.
     *
     * @param code R01 to R25
     * @throws IllegalArgumentException for another code
     */
    public Rate rate(String code) {
        return switch (code) {
            case "R01" -> over(Count.N05, Count.N01);
            case "R02" -> over(Count.N06, Count.N05);
            case "R03" -> over(Count.N17, Count.N16);
            case "R04" -> over(Count.N18, Count.N16);
            case "R05" -> over(Count.N12, Count.N11);
            case "R06" -> over(Count.N13, Count.N11);
            case "R07" -> over(Count.N15, Count.N12);
            case "R08" -> over(Count.N25, Count.N11);
            case "R09" -> over(Count.N14, Count.N11);
            case "R10" -> new Rate(of(Count.N17) - of(Count.N18), of(Count.N16));
            case "R11" -> over(Count.N27, Count.N05);
            case "R12" -> over(Count.VALID_OF_INSPECTORS, Count.N02);
            case "R13" -> over(Count.N23, Count.N05);
            default -> rateOfPosts(code);
        };
    }

    private Rate rateOfPosts(String code) {
        return switch (code) {
            case "R14" -> over(Count.N20, Count.N19);
            case "R15" -> over(Count.N22, Count.N21);
            case "R16" -> over(Count.VERIFIED, Count.N19);
            case "R17" -> over(Count.CHECKED, Count.N21);
            case "R18" -> over(Count.VERIFICATION_ISSUED_IN_TIME, Count.N19);
            case "R19" -> over(Count.CHECK_ISSUED_IN_TIME, Count.N21);
            case "R20" -> over(Count.FILED_IN_TIME, Count.N05);
            case "R21" -> new Rate(of(Count.N05) - of(Count.N24), of(Count.N05));
            case "R22" -> over(Count.CLOSED_IN_TIME_BY_POST, Count.N17);
            case "R23" -> over(Count.N09, Count.N07);
            case "R24" -> over(Count.N10, Count.N07);
            case "R25" -> over(Count.CONTENT, Count.VISITED);
            default ->
                    throw new IllegalArgumentException(
                            "没有指标 %s，比率为 R01–R25 / there is no rate %s, rates are R01 to R25"
                                    .formatted(code, code));
        };
    }

    private Rate over(Count numerator, Count denominator) {
        return new Rate(of(numerator), of(denominator));
    }

    /**
     * A composite of area, department or post, 0 to 100.
     *
     * @param code C01 to C06
     * @param zoneClass for areas, class of management zone: bands are for class 1 and the others
     * @throws IllegalArgumentException for another code
     */
    public OptionalDouble composite(String code, int zoneClass) {
        return switch (code) {
            case "C01" ->
                    weighted(
                            part(10, negative("R02")),
                            part(20, Bands.ofArea(of(Count.N05), zoneClass)),
                            part(30, positive("R03")),
                            part(40, positive("R04")));
            case "C02" ->
                    weighted(
                            part(10, Bands.ofDepartment(of(Count.N05))),
                            part(30, positive("R03")),
                            part(30, positive("R06")),
                            part(30, negative("R07")));
            default -> compositeOfPost(code);
        };
    }

    private OptionalDouble compositeOfPost(String code) {
        return switch (code) {
            case "C03" ->
                    weighted(
                            part(40, positive("R12")),
                            part(20, negative("R13")),
                            part(20, positive("R14")),
                            part(20, positive("R15")));
            case "C04" ->
                    weighted(
                            part(25, Bands.ofWorkload(of(Count.ACCEPTED))),
                            part(40, positive("R18")),
                            part(35, positive("R19")));
            case "C05" ->
                    weighted(
                            part(25, positive("R20")),
                            part(40, positive("R21")),
                            part(35, positive("R22")));
            case "C06" ->
                    weighted(
                            part(20, Bands.ofWorkload(of(Count.N08))),
                            part(40, positive("R23")),
                            part(40, positive("R24")));
            default ->
                    throw new IllegalArgumentException(
                            "没有综合指标 %s，应为 C01–C06 / there is no composite %s, they are C01 to C06"
                                    .formatted(code, code));
        };
    }

    private record Part(int weight, OptionalDouble score) {}

    private static Part part(int weight, OptionalDouble score) {
        return new Part(weight, score);
    }

    private static Part part(int weight, int score) {
        return new Part(weight, OptionalDouble.of(score));
    }

    private static OptionalDouble weighted(Part... parts) {
        double sum = 0;
        for (Part part : parts) {
            if (part.score().isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += part.weight() * part.score().getAsDouble() / 100;
        }
        return OptionalDouble.of(sum);
    }

    /** S01: the more the better. */
    public OptionalDouble positive(String rate) {
        return rate(rate).percent();
    }

    /** S02: the less the better. */
    public OptionalDouble negative(String rate) {
        OptionalDouble percent = rate(rate).percent();
        return percent.isEmpty() ? percent : OptionalDouble.of(100 - percent.getAsDouble());
    }
}
