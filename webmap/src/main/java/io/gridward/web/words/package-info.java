/** The words that pages and programs choose from: types, departments, states, moves, sources. */
@NullMarked
package io.gridward.web.words;

import org.jspecify.annotations.NullMarked;
