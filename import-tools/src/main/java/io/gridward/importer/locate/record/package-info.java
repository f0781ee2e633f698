/** Records of a batch as they are cut out of a stream of bytes. */
@NullMarked
package io.gridward.importer.locate.record;

import org.jspecify.annotations.NullMarked;
