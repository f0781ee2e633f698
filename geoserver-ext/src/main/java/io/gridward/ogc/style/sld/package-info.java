/** Styles as other programs write them: SLD 1.0, SLD and Symbology Encoding 1.1. */
@NullMarked
package io.gridward.ogc.style.sld;

import org.jspecify.annotations.NullMarked;
