package org.opengis.cite.geomatics.time;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.geotoolkit.temporal.factory.DefaultTemporalFactory;
import org.geotoolkit.temporal.object.DefaultPosition;
import org.opengis.temporal.Instant;
import org.opengis.temporal.Period;
import org.opengis.temporal.RelativePosition;
import org.opengis.temporal.TemporalGeometricPrimitive;

public class TemporalUtils {
    static long begin(TemporalGeometricPrimitive t) {
        return (t instanceof Period ? ((Period) t).getBeginning() : (Instant) t)
                .getPosition()
                .getDate()
                .getTime();
    }

    static long end(TemporalGeometricPrimitive t) {
        return (t instanceof Period ? ((Period) t).getEnding() : (Instant) t)
                .getPosition()
                .getDate()
                .getTime();
    }

    private static Period period(long a, long b) {
        DefaultTemporalFactory f = new DefaultTemporalFactory();
        return f.createPeriod(
                f.createInstant(new DefaultPosition(new Date(a))),
                f.createInstant(new DefaultPosition(new Date(b))));
    }

    public static Period temporalExtent(TreeSet<TemporalGeometricPrimitive> set) {
        return period(
                set.stream().mapToLong(TemporalUtils::begin).min().getAsLong(),
                set.stream().mapToLong(TemporalUtils::end).max().getAsLong());
    }

    public static List<Period> splitInterval(Period p, int n) {
        List<Period> out = new ArrayList<>();
        long a = begin(p);
        long step = (end(p) - a) / n;
        for (int i = 0; i < n; i++) {
            out.add(period(a + i * step, i == n - 1 ? end(p) : a + (i + 1) * step));
        }
        return out;
    }

    public static String temporalGeometricPrimitiveToString(TemporalGeometricPrimitive t) {
        return new Date(begin(t)).toInstant() + "/" + new Date(end(t)).toInstant();
    }

    public static void assertTemporalRelation(
            RelativePosition r, TemporalGeometricPrimitive a, TemporalGeometricPrimitive b) {
        boolean ok;
        switch (r) {
            case AFTER:
                ok = begin(a) > end(b);
                break;
            case BEFORE:
                ok = end(a) < begin(b);
                break;
            default:
                ok = begin(a) > begin(b) && end(a) < end(b);
        }
        if (!ok) {
            throw new AssertionError(
                    temporalGeometricPrimitiveToString(a)
                            + " is not "
                            + r
                            + " "
                            + temporalGeometricPrimitiveToString(b));
        }
    }
}
