/** Who may write: accounts with a password and, for programs, a key. */
@NullMarked
package io.gridward.core.account;

import org.jspecify.annotations.NullMarked;
