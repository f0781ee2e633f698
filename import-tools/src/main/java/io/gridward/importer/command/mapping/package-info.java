/** Commands about what the columns of a file mean. */
@NullMarked
package io.gridward.importer.command.mapping;

import org.jspecify.annotations.NullMarked;
