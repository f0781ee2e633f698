/** {@code gridward acceptance}: whether a survey is good enough, by samples. */
@NullMarked
package io.gridward.importer.command.acceptance;

import org.jspecify.annotations.NullMarked;
