/** Files that the feature service gives, written by what exports layers. */
@NullMarked
package io.gridward.web.download;

import org.jspecify.annotations.NullMarked;
