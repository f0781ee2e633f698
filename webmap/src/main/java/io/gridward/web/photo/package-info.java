/** Photographs: what they tell of themselves is read and taken out, then they are kept. */
@NullMarked
package io.gridward.web.photo;

import org.jspecify.annotations.NullMarked;
