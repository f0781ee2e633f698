/** Stored queries that clients define: what a definition says, and how it is asked. */
@NullMarked
package io.gridward.ogc.wfs.stored;

import org.jspecify.annotations.NullMarked;
