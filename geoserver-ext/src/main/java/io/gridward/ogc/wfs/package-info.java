/** The feature service: WFS 2.0 (OGC 09-025r2, ISO 19142). */
@NullMarked
package io.gridward.ogc.wfs;

import org.jspecify.annotations.NullMarked;
