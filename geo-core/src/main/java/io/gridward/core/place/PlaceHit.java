package io.gridward.core.place;

import io.gridward.core.layer.Feature;

/**
 * A place that words may mean.
 *
 * @param place a row of the layer {@code place}
 * @param fit how the words are like its name
 * @param score from 0 to 1
 * @param rest what the words say beyond its name, as compared; empty when nothing
 */
public record PlaceHit(Feature place, Fit fit, double score, String rest) {}
