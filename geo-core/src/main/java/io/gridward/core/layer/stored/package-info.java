/** Features read from the store: the one place where a filter becomes SQL. */
@NullMarked
package io.gridward.core.layer.stored;

import org.jspecify.annotations.NullMarked;
