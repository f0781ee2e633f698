/** The command line {@code gridward}. */
@NullMarked
package io.gridward.importer.command;

import org.jspecify.annotations.NullMarked;
