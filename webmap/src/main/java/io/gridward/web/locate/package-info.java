/** What is at a point, over HTTP. */
@NullMarked
package io.gridward.web.locate;

import org.jspecify.annotations.NullMarked;
