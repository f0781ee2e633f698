package io.gridward.core.responsibility.lists;

/**
 * How a point lies to a line: at the place where the line comes nearest to it.
 *
 * @param metres distance on the ground
 * @param side {@link #LEFT} or {@link #RIGHT} of the line's direction there; {@link #ON} within
 *     {@link #ON_METRES}; a point straight ahead of an end is left
 * @param along metres along the line from its start to that place
 */
public record LineSpot(double metres, int side, double along) {
    /** How near a point is on the line. */
    public static final double ON_METRES = 0.001;

    /** Left of the line. */
    public static final int LEFT = 1;

    /** On the line. */
    public static final int ON = 0;

    /** Right of the line. */
    public static final int RIGHT = -1;

    /** Distance in whole millimetres, by which nearness is compared. */
    public long millimetres() {
        return Math.round(metres * 1000);
    }
}
