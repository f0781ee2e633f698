/**
 * The cases of the sample city: seeded, some walked through the machine like any case, most brought
 * in by the door of cases of other systems.
 */
@NullMarked
package io.gridward.importer.samplecase;

import org.jspecify.annotations.NullMarked;
