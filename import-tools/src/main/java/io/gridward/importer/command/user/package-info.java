/** The commands about accounts. */
@NullMarked
package io.gridward.importer.command.user;

import org.jspecify.annotations.NullMarked;
