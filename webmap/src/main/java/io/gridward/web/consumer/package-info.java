/** Those that ask: who one is, and how much of the server one may have at a time. */
@NullMarked
package io.gridward.web.consumer;

import org.jspecify.annotations.NullMarked;
