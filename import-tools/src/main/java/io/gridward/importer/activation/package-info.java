/**
 * A boundary version takes effect: what it would make worse is proved first, and stands in its way.
 */
@NullMarked
package io.gridward.importer.activation;

import org.jspecify.annotations.NullMarked;
