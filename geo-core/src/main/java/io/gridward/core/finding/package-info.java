/** What is wrong with data: found while reading, told when reporting. */
@NullMarked
package io.gridward.core.finding;

import org.jspecify.annotations.NullMarked;
