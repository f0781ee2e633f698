/**
 * The one way in which rows enter the store: staged, compared, published in one transaction,
 * undone.
 */
@NullMarked
package io.gridward.core.batch;

import org.jspecify.annotations.NullMarked;
