package org.geotoolkit.geometry;

import org.geotoolkit.referencing.MiniCRS;
import org.opengis.geometry.Envelope;
import org.opengis.referencing.crs.CoordinateReferenceSystem;
import org.opengis.referencing.operation.TransformException;

public final class Envelopes {
    private Envelopes() {}

    public static String toWKT(Envelope e) {
        return e == null
                ? "null"
                : "BOX("
                        + e.getMinimum(0)
                        + " "
                        + e.getMinimum(1)
                        + ","
                        + e.getMaximum(0)
                        + " "
                        + e.getMaximum(1)
                        + ")";
    }

    public static Envelope transform(Envelope e, CoordinateReferenceSystem to)
            throws TransformException {
        MiniCRS f = (MiniCRS) e.getCoordinateReferenceSystem();
        double[] p = f.to((MiniCRS) to, e.getMinimum(0), e.getMinimum(1));
        double[] q = f.to((MiniCRS) to, e.getMaximum(0), e.getMaximum(1));
        return new ImmutableEnvelope(
                to,
                Math.min(p[0], q[0]),
                Math.min(p[1], q[1]),
                Math.max(p[0], q[0]),
                Math.max(p[1], q[1]));
    }
}
