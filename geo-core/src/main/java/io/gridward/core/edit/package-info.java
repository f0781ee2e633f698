/** Things changed by hand, one by one, and what has to hold of them before they are written. */
@NullMarked
package io.gridward.core.edit;

import org.jspecify.annotations.NullMarked;
