/** The lines the sample city is drawn from: outline, rivers, streets, villages; and chance. */
@NullMarked
package io.gridward.importer.sample.plan;

import org.jspecify.annotations.NullMarked;
