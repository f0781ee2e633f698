/** What everything is drawn with: one set of strokes, kept as pixels or as shapes on a page. */
@NullMarked
package io.gridward.ogc.pen;

import org.jspecify.annotations.NullMarked;
