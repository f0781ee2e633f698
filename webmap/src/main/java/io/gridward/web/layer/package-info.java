/** The list of layers. */
@NullMarked
package io.gridward.web.layer;

import org.jspecify.annotations.NullMarked;
