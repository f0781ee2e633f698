/** What is asked of a file as a whole (Q16, Q20). */
@NullMarked
package io.gridward.importer.check.whole;

import org.jspecify.annotations.NullMarked;
