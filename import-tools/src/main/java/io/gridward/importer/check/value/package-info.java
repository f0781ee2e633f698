/** Checks of what single values say (Q07 to Q10). */
@NullMarked
package io.gridward.importer.check.value;

import org.jspecify.annotations.NullMarked;
