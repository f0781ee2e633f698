/** Draws feature streams into pictures and writes them as PNG. */
@NullMarked
package io.gridward.ogc.render;

import org.jspecify.annotations.NullMarked;
