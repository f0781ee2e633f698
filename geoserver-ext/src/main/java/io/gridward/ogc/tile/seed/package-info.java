/** Makes tiles before anybody asks for them. */
@NullMarked
package io.gridward.ogc.tile.seed;

import org.jspecify.annotations.NullMarked;
