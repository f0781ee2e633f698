/** Imports that run behind a server: queued, watched, cancelled, found again after a restart. */
@NullMarked
package io.gridward.importer.job;

import org.jspecify.annotations.NullMarked;
