/** Faults of the OGC services and the documents they are answered with. */
@NullMarked
package io.gridward.ogc.fault;

import org.jspecify.annotations.NullMarked;
