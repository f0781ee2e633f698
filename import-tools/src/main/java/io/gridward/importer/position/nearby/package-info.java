/** Which components lie next to each other (Q13). */
@NullMarked
package io.gridward.importer.position.nearby;

import org.jspecify.annotations.NullMarked;
