/** Draws what only some styles have: drawings, trails, hatches and lines beside lines. */
@NullMarked
package io.gridward.ogc.render.extra;

import org.jspecify.annotations.NullMarked;
