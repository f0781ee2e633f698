package io.gridward.core.place;

import io.gridward.core.layer.LocalText;
import java.util.Locale;

/** A direction on the ground. */
public enum Compass {
    /** 0°. */
    NORTH("北", "north"),
    /** 45°. */
    NORTH_EAST("东北", "north-east"),
    /** 90°. */
    EAST("东", "east"),
    /** 135°. */
    SOUTH_EAST("东南", "south-east"),
    /** 180°. */
    SOUTH("南", "south"),
    /** 225°. */
    SOUTH_WEST("西南", "south-west"),
    /** 270°. */
    WEST("西", "west"),
    /** 315°. */
    NORTH_WEST("西北", "north-west");

    private static final double STEP_DEGREES = 45;

    private final LocalText title;

    Compass(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }

    /** What is published. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The nearest of all eight to a step in metres. */
    static Compass of(double east, double north) {
        double degrees = Math.toDegrees(Math.atan2(east, north));
        int step = (int) Math.round(degrees / STEP_DEGREES);
        return values()[Math.floorMod(step, values().length)];
    }

    /** The nearest of north, east, south and west. */
    static Compass sideOf(double east, double north) {
        if (Math.abs(east) > Math.abs(north)) {
            return east > 0 ? EAST : WEST;
        }
        return north > 0 ? NORTH : SOUTH;
    }
}
