/** What a filter means: its types, its three-valued truth, its order; evaluated in memory. */
@NullMarked
package io.gridward.core.layer.evaluate;

import org.jspecify.annotations.NullMarked;
