package io.gridward.importer.check;

/** One question asked of every row, in file order. May fill in values that follow from others. */
public interface RowCheck {

    /** Asks it. */
    void check(CheckedRow row);
}
