/**
 * What stands in the sample city: components, in rows along streets, in blocks and at the river.
 */
@NullMarked
package io.gridward.importer.sample.component;

import org.jspecify.annotations.NullMarked;
