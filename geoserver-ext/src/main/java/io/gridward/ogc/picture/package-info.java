/** Forms in which finished pictures are sent. */
@NullMarked
package io.gridward.ogc.picture;

import org.jspecify.annotations.NullMarked;
