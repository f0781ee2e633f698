package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * A stretch of a street, up to about 150 m. EPSG:4550, metres.
 *
 * @param street whose
 * @param line the piece it is on
 * @param from where it begins along the piece
 * @param to where it ends
 * @param middle the point in the middle of it
 */
public record Stretch(Street street, LineString line, double from, double to, Coordinate middle) {
    private static final double LENGTH_METRES = 120;

    /** All stretches of a street. */
    public static List<Stretch> of(Street street) {
        List<Stretch> out = new ArrayList<>();
        for (LineString line : street.centreLines()) {
            int parts = Math.max(1, (int) Math.round(line.getLength() / LENGTH_METRES));
            double step = line.getLength() / parts;
            LengthIndexedLine index = new LengthIndexedLine(line);
            for (int i = 0; i < parts; i++) {
                Coordinate middle = index.extractPoint((i + 0.5) * step);
                out.add(new Stretch(street, line, i * step, (i + 1) * step, middle));
            }
        }
        return out;
    }

    /** A point so far along the piece and so far to its left (negative: right). */
    public Coordinate at(double along, double leftMetres) {
        return new LengthIndexedLine(line).extractPoint(along, leftMetres);
    }

    /** From the middle to the kerb. */
    public double halfWidth() {
        return street.widthMetres() / 2;
    }
}
