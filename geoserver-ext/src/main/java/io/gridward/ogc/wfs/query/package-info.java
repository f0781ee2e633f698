/** What a WFS client asks, from parameters or from XML, checked against the catalogue. */
@NullMarked
package io.gridward.ogc.wfs.query;

import org.jspecify.annotations.NullMarked;
