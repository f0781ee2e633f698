/** Queries that join two feature types (OGC 09-025r2 §7.9.2.5.3). */
@NullMarked
package io.gridward.ogc.wfs.join;

import org.jspecify.annotations.NullMarked;
