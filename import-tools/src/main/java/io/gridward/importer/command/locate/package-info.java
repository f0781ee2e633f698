/** {@code gridward locate}: one point told in words or JSON, or a file of points. */
@NullMarked
package io.gridward.importer.command.locate;

import org.jspecify.annotations.NullMarked;
