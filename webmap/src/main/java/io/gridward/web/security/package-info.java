/** Who may see what. */
@NullMarked
package io.gridward.web.security;

import org.jspecify.annotations.NullMarked;
