/** What every command of the command line needs: where it prints, its store, its exit code. */
@NullMarked
package io.gridward.importer.console;

import org.jspecify.annotations.NullMarked;
