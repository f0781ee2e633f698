/** How layers look: immutable styles whose rules drawings and legends share. */
@NullMarked
package io.gridward.ogc.style;

import org.jspecify.annotations.NullMarked;
