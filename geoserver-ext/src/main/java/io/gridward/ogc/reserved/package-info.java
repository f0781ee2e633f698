/** Layers that are not for everybody, in services that everybody may ask. */
@NullMarked
package io.gridward.ogc.reserved;

import org.jspecify.annotations.NullMarked;
