/** Checks of identifiers, types and what follows from them (Q04 to Q06). */
@NullMarked
package io.gridward.importer.check.code;

import org.jspecify.annotations.NullMarked;
