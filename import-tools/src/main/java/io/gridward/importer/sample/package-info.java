/** The sample city: a seeded generator of every layer and of a survey with planted faults. */
@NullMarked
package io.gridward.importer.sample;

import org.jspecify.annotations.NullMarked;
