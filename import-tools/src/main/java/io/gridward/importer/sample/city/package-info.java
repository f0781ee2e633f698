/** Registers and lists of the sample city: divisions, places, bodies and who answers for what. */
@NullMarked
package io.gridward.importer.sample.city;

import org.jspecify.annotations.NullMarked;
