package io.gridward.importer.export.shapefile;

/**
 * A column of a dBASE table.
 *
 * @param name full name; the table keeps ten bytes of it
 * @param type C text, N number, D date
 * @param bytes width of a cell, 1 to 254
 * @param decimals digits behind the point of a number
 */
public record DbfColumn(String name, char type, int bytes, int decimals) {}
