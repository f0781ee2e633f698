/** Vector tiles over HTTP: {@code /tiles}. */
@NullMarked
package io.gridward.web.tile;

import org.jspecify.annotations.NullMarked;
