/** Time limits: how long a case may take, when it is due, and how its clock stands. */
@NullMarked
package io.gridward.core.citycase.limit;

import org.jspecify.annotations.NullMarked;
