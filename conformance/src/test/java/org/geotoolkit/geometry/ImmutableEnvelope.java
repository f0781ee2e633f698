package org.geotoolkit.geometry;

import org.opengis.geometry.DirectPosition;
import org.opengis.geometry.Envelope;
import org.opengis.referencing.crs.CoordinateReferenceSystem;

public final class ImmutableEnvelope implements Envelope {
    private final CoordinateReferenceSystem crs;
    private final double[] b = new double[4];

    public ImmutableEnvelope(Envelope e) {
        this(
                e.getCoordinateReferenceSystem(),
                e.getMinimum(0),
                e.getMinimum(1),
                e.getMaximum(0),
                e.getMaximum(1));
    }

    public ImmutableEnvelope(
            CoordinateReferenceSystem crs, double a0, double b0, double a1, double b1) {
        this.crs = crs;
        b[0] = a0;
        b[1] = b0;
        b[2] = a1;
        b[3] = b1;
    }

    @Override
    public CoordinateReferenceSystem getCoordinateReferenceSystem() {
        return crs;
    }

    @Override
    public int getDimension() {
        return 2;
    }

    @Override
    public DirectPosition getLowerCorner() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DirectPosition getUpperCorner() {
        throw new UnsupportedOperationException();
    }

    @Override
    public double getMinimum(int i) {
        return b[i];
    }

    @Override
    public double getMaximum(int i) {
        return b[i + 2];
    }

    @Override
    public double getMedian(int i) {
        return (b[i] + b[i + 2]) / 2;
    }

    @Override
    public double getSpan(int i) {
        return b[i + 2] - b[i];
    }
}
