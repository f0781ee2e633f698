/** Tests of accounts. */
@NullMarked
package io.gridward.core.account;

import org.jspecify.annotations.NullMarked;
