package io.gridward.importer.position;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * What speaks against a coordinate system that was stated or declared: hardly a row of the file
 * lies in the city, and another reading of the numbers puts most of them there.
 *
 * @param share rows in the city as said, 0 to 1
 * @param better the reading that fits
 * @param rows rows with two numbers
 */
record CrsDoubt(double share, CrsShare better, long rows) {
    private static final double HARDLY = 0.05;

    static Optional<CrsDoubt> find(CrsName said, FirstReading reading, Envelope city) {
        if (!reading.hasNumbers()) {
            return Optional.empty();
        }
        CrsInference.Evidence evidence = CrsInference.infer(reading, city);
        double share =
                evidence.shares().stream()
                        .filter(s -> same(s.name(), said))
                        .mapToDouble(CrsShare::share)
                        .findFirst()
                        .orElse(0);
        CrsShare best = evidence.shares().get(0);
        return share <= HARDLY && best.share() >= CrsInference.ENOUGH
                ? Optional.of(new CrsDoubt(share, best, evidence.rows()))
                : Optional.empty();
    }

    private static boolean same(CrsName one, CrsName other) {
        boolean system =
                one.crs() == other.crs() || one.crs().geographic() && other.crs().geographic();
        return system && one.northFirst() == other.northFirst();
    }

    /** The system as said with the doubt beside it. */
    List<Detection> tell(CrsName said, LocalText why) {
        boolean swapped =
                same(better.name(), new CrsName(said.crs(), !said.northFirst(), said.spelling()));
        String part = String.format(Locale.ROOT, "%.1f %% → %s", 100 * share, better.describe());
        if (swapped) {
            return List.of(
                    Detection.certain(Aspect.CRS, said.crs().code(), why),
                    Detection.inferred(
                            Aspect.AXES,
                            CrsShare.order(better.name()),
                            LocalText.of(
                                    "两列坐标疑似颠倒，%d 行落在市域内的比例: %s；用 --accept swap-axes 交换"
                                            .formatted(rows, part),
                                    "the two numbers seem swapped; share of %d rows inside the city: %s; swap them with --accept swap-axes"
                                            .formatted(rows, part))));
        }
        String system = better.name().crs().code();
        return List.of(
                Detection.inferred(
                        Aspect.CRS,
                        said.crs().code(),
                        LocalText.of(
                                "%s，但坐标不符，%d 行落在市域内的比例: %s；可改用 --crs %s"
                                        .formatted(why.zh(), rows, part, system),
                                "%s, but the numbers disagree; share of %d rows inside the city: %s; try --crs %s"
                                        .formatted(why.en(), rows, part, system))));
    }
}
