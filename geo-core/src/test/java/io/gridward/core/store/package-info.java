/** Stores for tests, and the tests of the store. */
@NullMarked
package io.gridward.core.store;

import org.jspecify.annotations.NullMarked;
