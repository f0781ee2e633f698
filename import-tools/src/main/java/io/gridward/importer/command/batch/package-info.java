/** Commands on batches: what waits for its day, what was published, what that moved. */
@NullMarked
package io.gridward.importer.command.batch;

import org.jspecify.annotations.NullMarked;
