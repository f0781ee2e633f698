/** The commands {@code coverage check} and {@code coverage repair}. */
@NullMarked
package io.gridward.importer.command.coverage;

import org.jspecify.annotations.NullMarked;
