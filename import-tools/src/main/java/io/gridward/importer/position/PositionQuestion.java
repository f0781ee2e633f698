package io.gridward.importer.position;

import io.gridward.importer.check.CheckedRow;

/** One question about the position of a row; the first that finds a fault ends the chain. */
interface PositionQuestion {

    /** Asks it; true when something was found and later questions make no sense. */
    boolean findsFault(CheckedRow row, int index);
}
