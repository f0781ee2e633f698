/** What is at a point: grid, community, subdistrict, and who answers for it. */
@NullMarked
package io.gridward.core.responsibility;

import org.jspecify.annotations.NullMarked;
