package io.gridward.core.responsibility.border;

import io.gridward.core.snapshot.packed.EdgeTaker;

/** Shapes at whose edges an answer can change; one is known by its position. */
public interface Borders {

    /** How many there are. */
    int count();

    /** Gives the edges of a shape that meet a level band, each once. */
    void edges(int position, double southLat, double northLat, EdgeTaker taker);

    /**
     * A number that grids of the same subdistrict and the same days share; below 0 for all other
     * shapes.
     */
    int ground(int position);

    /** A number that versions of the same grid share. */
    int thing(int position);
}
