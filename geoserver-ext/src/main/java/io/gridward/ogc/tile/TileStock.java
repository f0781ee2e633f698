package io.gridward.ogc.tile;

/**
 * How many finished tiles are held.
 *
 * @param tiles number of tiles
 * @param bytes memory they take, about
 * @param mostBytes memory they may take
 */
public record TileStock(int tiles, long bytes, long mostBytes) {}
