/** What holds for the whole project: which way arrows point, and how long things may be. */
@NullMarked
package io.gridward.quality;

import org.jspecify.annotations.NullMarked;
