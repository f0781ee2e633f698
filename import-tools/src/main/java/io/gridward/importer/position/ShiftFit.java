package io.gridward.importer.position;

import io.gridward.core.crs.Bd09;
import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.Gcj02;
import io.gridward.core.crs.GroundMetric;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.position.shape.Mending;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether a whole file is shifted by a rigid offset: the vectors from where things are known to be
 * to where the file has them, their median and their spread, held against the shifts of GCJ-02 and
 * BD-09 at each place. Published things of the same key tell it to the metre; the middles of stated
 * unit grids only to some ten metres, which is enough for shifts of hundreds.
 */
final class ShiftFit {
    /** A smaller offset of another kind is the survey's own accuracy. */
    private static final double LEAST_OFFSET_METRES = 5;

    private static final Measure THINGS =
            new Measure(
                    5,
                    20,
                    30,
                    LocalText.of("与已发布的同编码要素相比", "against published things of the same code"));
    private static final Measure GRIDS =
            new Measure(
                    20,
                    80,
                    300,
                    LocalText.of("与所填单元网格的中心相比", "against the middles of the stated unit grids"));

    private final FirstReading reading;
    private final CrsName crs;

    private ShiftFit(FirstReading reading, CrsName crs) {
        this.reading = reading;
        this.crs = crs;
    }

    /**
     * How offsets of one kind are judged.
     *
     * @param rows fewer say nothing
     * @param nearMetres how near the median has to be to a formula
     * @param mostSpread beyond it the vectors point in all directions and say nothing; metres
     * @param against what the offsets are measured from
     */
    private record Measure(int rows, double nearMetres, double mostSpread, LocalText against) {}

    /** One kind of shift. */
    private enum Kind {
        GCJ02("GCJ-02", Mending.UNSHIFT_GCJ02),
        BD09("BD-09", Mending.UNSHIFT_BD09);

        private final String title;
        private final Mending mending;

        Kind(String title, Mending mending) {
            this.title = title;
            this.mending = mending;
        }

        double[] shift(double[] at) {
            return this == GCJ02 ? Gcj02.shift(at[0], at[1]) : Bd09.shift(at[0], at[1]);
        }
    }

    /** Offsets of rows in metres, east then north, and the places they were measured at. */
    private record Offsets(List<double[]> metres, List<double[]> places) {
        Offsets() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        int rows() {
            return metres.size();
        }

        double[] median() {
            return new double[] {
                ShiftFit.median(metres.stream().mapToDouble(m -> m[0]).toArray()),
                ShiftFit.median(metres.stream().mapToDouble(m -> m[1]).toArray())
            };
        }

        /** Median distance from a vector. */
        double spread(double[] from) {
            return ShiftFit.median(
                    metres.stream()
                            .mapToDouble(m -> Math.hypot(m[0] - from[0], m[1] - from[1]))
                            .toArray());
        }

        /** The offsets less what a shift makes at each place. */
        Offsets without(Kind kind) {
            Offsets left = new Offsets();
            for (int i = 0; i < metres.size(); i++) {
                double[] at = places.get(i);
                double[] shift = ShiftFit.metres(at, kind.shift(at));
                double[] m = metres.get(i);
                left.metres.add(new double[] {m[0] - shift[0], m[1] - shift[1]});
                left.places.add(at);
            }
            return left;
        }
    }

    /**
     * What is found.
     *
     * @param mending the step that takes it back; none for an offset of another kind
     * @param detection how it is told
     */
    record Found(Mending mending, Detection detection) {}

    /** What is found, if anything is. */
    static Optional<Found> find(FirstReading reading, CrsName crs, KnownPlaces known) {
        ShiftFit fit = new ShiftFit(reading, crs);
        return judge(fit.offsets(i -> known.thing(reading.code(i))), THINGS)
                .or(() -> judge(fit.offsets(i -> known.grid(reading.statedGrid(i))), GRIDS));
    }

    private Offsets offsets(IntFunction<double @Nullable []> known) {
        Offsets offsets = new Offsets();
        reading.sampledRows()
                .forEach(
                        i -> {
                            double[] at = known.apply(i);
                            double[] there = at == null ? null : lonLat(i);
                            if (at != null && there != null) {
                                offsets.metres.add(metres(at, there));
                                offsets.places.add(at);
                            }
                        });
        return offsets;
    }

    private double @Nullable [] lonLat(int row) {
        double first = reading.first(row);
        double second = reading.second(row);
        if (Double.isNaN(first)) {
            return null;
        }
        double[] xy =
                crs.northFirst() ? new double[] {second, first} : new double[] {first, second};
        try {
            Reprojection.between(crs.crs(), Crs.CGCS2000).apply(xy, 1);
            return xy;
        } catch (OutsideCrs e) {
            return null;
        }
    }

    private static double[] metres(double[] from, double[] to) {
        GroundMetric metric = GroundMetric.between(from[1], to[1]);
        return new double[] {
            (to[0] - from[0]) * metric.lonMetres(), (to[1] - from[1]) * metric.latMetres()
        };
    }

    static double median(double[] values) {
        Arrays.sort(values);
        int n = values.length;
        return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
    }

    private static Optional<Found> judge(Offsets offsets, Measure by) {
        if (offsets.rows() < by.rows()) {
            return Optional.empty();
        }
        double[] median = offsets.median();
        double spread = offsets.spread(median);
        if (spread > by.mostSpread()) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            Offsets left = offsets.without(kind);
            double[] rest = left.median();
            if (Math.hypot(rest[0], rest[1]) <= by.nearMetres()) {
                Detection told = shifted(kind, offsets, left.spread(rest), rest, by.against());
                return Optional.of(new Found(kind.mending, told));
            }
        }
        double length = Math.hypot(median[0], median[1]);
        boolean plain = by == THINGS && length > LEAST_OFFSET_METRES && spread < length / 4;
        return plain
                ? Optional.of(new Found(Mending.NONE, unknown(offsets, spread, by.against())))
                : Optional.empty();
    }

    private static Detection shifted(
            Kind kind, Offsets offsets, double spread, double[] rest, LocalText against) {
        double[] m = offsets.median();
        String off = String.format(Locale.ROOT, "%.1f", Math.hypot(rest[0], rest[1]));
        return Detection.inferred(
                Aspect.SHIFT,
                kind.title,
                LocalText.of(
                        "%s，%s；与 %s 公式相差 %s 米；用 --accept unshift 纠正"
                                .formatted(
                                        against.zh(),
                                        vector(offsets, m, spread, true),
                                        kind.title,
                                        off),
                        "%s, %s; %s m from the formula of %s; take it back with --accept unshift"
                                .formatted(
                                        against.en(),
                                        vector(offsets, m, spread, false),
                                        off,
                                        kind.title)));
    }

    private static Detection unknown(Offsets offsets, double spread, LocalText against) {
        double[] m = offsets.median();
        return Detection.inferred(
                Aspect.SHIFT,
                "?",
                LocalText.of(
                        "%s，%s；不是 GCJ-02 或 BD-09，可能是旧坐标系或地方坐标系，请向测绘单位核实"
                                .formatted(against.zh(), vector(offsets, m, spread, true)),
                        "%s, %s; neither GCJ-02 nor BD-09, perhaps an older datum or a local system: ask the surveyor"
                                .formatted(against.en(), vector(offsets, m, spread, false))));
    }

    private static String vector(Offsets offsets, double[] m, double spread, boolean zh) {
        return String.format(
                Locale.ROOT,
                zh
                        ? "%d 行整体偏东 %+.1f 米、偏北 %+.1f 米，离散 %.1f 米"
                        : "%d rows lie %+.1f m east and %+.1f m north as a whole, spread %.1f m",
                offsets.rows(),
                m[0],
                m[1],
                spread);
    }
}
