/** The change feed, over HTTP. */
@NullMarked
package io.gridward.web.changes;

import org.jspecify.annotations.NullMarked;
