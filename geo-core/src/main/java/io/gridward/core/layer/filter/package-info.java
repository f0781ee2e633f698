/** The one typed filter tree that every query language is turned into. */
@NullMarked
package io.gridward.core.layer.filter;

import org.jspecify.annotations.NullMarked;
