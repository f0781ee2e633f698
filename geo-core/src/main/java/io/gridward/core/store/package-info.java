/** Connections, dialects, migrations and the change feed; knows no feature of the city. */
@NullMarked
package io.gridward.core.store;

import org.jspecify.annotations.NullMarked;
