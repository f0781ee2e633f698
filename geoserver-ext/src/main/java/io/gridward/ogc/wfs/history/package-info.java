/** Versions of features over time, asked for by their identifiers (OGC 09-026r2 §7.11). */
@NullMarked
package io.gridward.ogc.wfs.history;

import org.jspecify.annotations.NullMarked;
