package io.gridward.ogc.render;

/** A line in pixels as a way: where somebody is who went so far along it. */
final class Track {
    private final double[] xy;
    private final double[] gone;

    /**
     * A way of at least two vertices.
     *
     * @param xy x and y in turns
     */
    Track(double[] xy) {
        this.xy = xy;
        this.gone = new double[xy.length / 2];
        for (int i = 1; i < gone.length; i++) {
            double dx = xy[2 * i] - xy[2 * i - 2];
            double dy = xy[2 * i + 1] - xy[2 * i - 1];
            gone[i] = gone[i - 1] + Math.hypot(dx, dy);
        }
    }

    double length() {
        return gone[gone.length - 1];
    }

    /** The place so many pixels from the start; the ends stand for what lies beyond them. */
    double[] at(double px) {
        int i = 1;
        while (i < gone.length - 1 && gone[i] < px) {
            i++;
        }
        double step = gone[i] - gone[i - 1];
        double t = step == 0 ? 0 : Math.max(0, Math.min(1, (px - gone[i - 1]) / step));
        return new double[] {
            xy[2 * i - 2] + t * (xy[2 * i] - xy[2 * i - 2]),
            xy[2 * i - 1] + t * (xy[2 * i + 1] - xy[2 * i - 1])
        };
    }

    /** The same way from its other end. */
    Track back() {
        double[] back = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            back[i] = xy[xy.length - 2 - i];
            back[i + 1] = xy[xy.length - 1 - i];
        }
        return new Track(back);
    }
}
