/** Small drawings that styles repeat: marks by name, SVG, pictures. */
@NullMarked
package io.gridward.ogc.style.art;

import org.jspecify.annotations.NullMarked;
