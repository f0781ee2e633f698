/**
 * The catalogue of layers and the features they hold: the one place where a table becomes a layer.
 */
@NullMarked
package io.gridward.core.layer;

import org.jspecify.annotations.NullMarked;
