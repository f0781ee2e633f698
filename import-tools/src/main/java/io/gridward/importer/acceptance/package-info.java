/** Acceptance of a survey by samples measured and walked again (Q17, Q18). */
@NullMarked
package io.gridward.importer.acceptance;

import org.jspecify.annotations.NullMarked;
