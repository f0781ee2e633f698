/** Versions of WFS: how one is agreed on, and requests of earlier ones in the words of WFS 2.0. */
@NullMarked
package io.gridward.ogc.wfs.version;

import org.jspecify.annotations.NullMarked;
