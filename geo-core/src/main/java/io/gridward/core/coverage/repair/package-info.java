/** Repairs of slivers and of edges that do not match, proposed and applied. */
@NullMarked
package io.gridward.core.coverage.repair;

import org.jspecify.annotations.NullMarked;
