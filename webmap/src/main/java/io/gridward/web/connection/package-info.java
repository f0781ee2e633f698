/** Tells the services whether whoever asked is still connected. */
@NullMarked
package io.gridward.web.connection;

import org.jspecify.annotations.NullMarked;
