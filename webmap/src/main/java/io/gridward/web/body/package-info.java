/** What comes in the body of a request. */
@NullMarked
package io.gridward.web.body;

import org.jspecify.annotations.NullMarked;
