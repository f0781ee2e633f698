package io.gridward.importer.check;

/**
 * One question asked of every row. May fill in values that follow from others, and makes the
 * repairs that are accepted (see {@link CheckedRow}) before it asks again.
 *
 * <p>What a check needs to know of the whole file (which codes stand twice, which rows lie close
 * together, where a block is shifted) it is given when it is made, from the first reading; asking a
 * row changes nothing but the row. So rows may be asked by several threads at once and in any
 * order, and the answer about a row is the same each time.
 */
public interface RowCheck {

    /** Asks it. Called by several threads at once, each with a row of its own. */
    void check(CheckedRow row);
}
