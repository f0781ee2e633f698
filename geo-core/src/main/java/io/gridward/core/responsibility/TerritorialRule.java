package io.gridward.core.responsibility;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Feature;
import io.gridward.core.responsibility.LocateAnswer.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Rule 5 of the responsibility lists: of the zones that contain the point, hold on the day and fit
 * the kind and type, the one with the most specific type codes decides, then the smallest area,
 * then the priority (1 before 2, absent last), then the smallest identifier. A zone restricted to
 * types fits only when the type is known; when the kind is not known zones of each kind fit.
 */
final class TerritorialRule {
    private static final Comparator<Claim> BEST_FIRST =
            Comparator.comparingInt(Claim::specificity)
                    .reversed()
                    .thenComparingLong(Claim::squareCentimetres)
                    .thenComparing(Claim::priority, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(c -> c.zone().key());

    private final CityAreas areas;
    private final @Nullable String kind;
    private final @Nullable String type;

    TerritorialRule(CityAreas areas, @Nullable String kind, @Nullable String type) {
        this.areas = areas;
        this.kind = kind;
        this.type = type;
    }

    Verdict judge(LocateQuestion question) {
        List<Claim> claims =
                areas.listZones(question, this::fits).stream()
                        .map(this::claim)
                        .sorted(BEST_FIRST)
                        .toList();
        List<Feature> unfit = areas.listZones(question, z -> !fits(z));
        List<Candidate> losers = new ArrayList<>();
        for (int i = 1; i < claims.size(); i++) {
            losers.add(candidate(claims.get(i).zone(), lostBy(claims.get(0), claims.get(i))));
        }
        unfit.forEach(z -> losers.add(candidate(z, unfitBy(z))));
        List<String> why = new ArrayList<>();
        why.add(
                "地域清单：%d 个责任区包含此点，%d 个适用 / territorial list: zones that hold the point: %d, that apply: %d"
                        .formatted(
                                claims.size() + unfit.size(),
                                claims.size(),
                                claims.size() + unfit.size(),
                                claims.size()));
        Optional<Feature> zone = claims.stream().findFirst().map(Claim::zone);
        zone.ifPresent(z -> why.add(decision(z, claims)));
        return new Verdict(zone, losers, why);
    }

    private boolean fits(Feature zone) {
        return fitsKind(zone) && specificity(zone).isPresent();
    }

    private boolean fitsKind(Feature zone) {
        String own = zone.text("kind");
        return kind == null || own == null || own.equals("any") || own.equals(kind);
    }

    private OptionalInt specificity(Feature zone) {
        return TypeCodes.parse(zone.text("type_codes")).specificity(type);
    }

    private Claim claim(Feature zone) {
        return new Claim(
                zone,
                specificity(zone).orElse(0),
                squareCentimetres(zone),
                (Long) zone.value("priority"));
    }

    private static long squareCentimetres(Feature zone) {
        try {
            double squareMetres =
                    Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E)
                            .apply(Objects.requireNonNull(zone.geometry()))
                            .getArea();
            return Math.round(squareMetres * 10_000);
        } catch (OutsideCrs e) {
            return Long.MAX_VALUE;
        }
    }

    private static String lostBy(Claim winner, Claim loser) {
        if (winner.specificity() != loser.specificity()) {
            return "类型不够具体 / less specific type codes";
        }
        if (winner.squareCentimetres() != loser.squareCentimetres()) {
            return "面积较大 / larger area";
        }
        return Objects.equals(winner.priority(), loser.priority())
                ? "编号在后 / later identifier"
                : "优先级较低 / lower priority";
    }

    private String unfitBy(Feature zone) {
        if (!fitsKind(zone)) {
            return "对象不符（%s） / for another kind (%s)"
                    .formatted(zone.text("kind"), zone.text("kind"));
        }
        String codes = zone.text("type_codes");
        return type == null
                ? "仅限类型 %s，未给出类型 / only for types %s, and no type was given".formatted(codes, codes)
                : "仅限类型 %s / only for types %s".formatted(codes, codes);
    }

    private static String decision(Feature zone, List<Claim> claims) {
        String reason =
                claims.size() == 1
                        ? "唯一适用 / the only one that applies"
                        : beats(claims.get(0), claims.get(1));
        String[] both = reason.split(" / ", 2);
        return "责任区 %s（%s）负责：%s / zone %s (%s) answers: %s"
                .formatted(
                        zone.key(),
                        zone.text("name"),
                        both[0],
                        zone.key(),
                        zone.text("name"),
                        both[1]);
    }

    private static String beats(Claim winner, Claim second) {
        if (winner.specificity() != second.specificity()) {
            return "类型最具体 / most specific type codes";
        }
        if (winner.squareCentimetres() != second.squareCentimetres()) {
            return "面积最小 / smallest area";
        }
        return Objects.equals(winner.priority(), second.priority())
                ? "编号在前 / smallest identifier"
                : "优先级最高 / highest priority";
    }

    private static Candidate candidate(Feature zone, String lostBy) {
        return new Candidate(
                zone.key(),
                Objects.toString(zone.text("department_code"), ""),
                zone.text("department_name"),
                lostBy);
    }

    /** What the rule found. */
    record Verdict(Optional<Feature> zone, List<Candidate> losers, List<String> why) {}

    /** A zone that applies, with what it is judged by. */
    private record Claim(
            Feature zone, int specificity, long squareCentimetres, @Nullable Long priority) {}
}
