/** Server-sent events: clients that follow something. */
@NullMarked
package io.gridward.web.events;

import org.jspecify.annotations.NullMarked;
