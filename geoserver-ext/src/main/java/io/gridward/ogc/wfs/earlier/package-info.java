/** Documents of WFS 1.1.0 (OGC 04-094) and 1.0.0 (OGC 02-058). */
@NullMarked
package io.gridward.ogc.wfs.earlier;

import org.jspecify.annotations.NullMarked;
