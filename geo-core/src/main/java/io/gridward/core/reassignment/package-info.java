/** Who answers for each component before and after a change of boundaries, and what moved. */
@NullMarked
package io.gridward.core.reassignment;

import org.jspecify.annotations.NullMarked;
