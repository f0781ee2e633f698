/** Features written out: GML 3.2 (OGC 07-036) and GeoJSON (RFC 7946), streamed to the client. */
@NullMarked
package io.gridward.ogc.format;

import org.jspecify.annotations.NullMarked;
