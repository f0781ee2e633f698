/** The way of answers from the threads that decide to whoever reads them, in order. */
@NullMarked
package io.gridward.importer.locate.flow;

import org.jspecify.annotations.NullMarked;
