/** What rows are compared with: read from the store and from files beside the survey. */
@NullMarked
package io.gridward.importer.reference;

import org.jspecify.annotations.NullMarked;
