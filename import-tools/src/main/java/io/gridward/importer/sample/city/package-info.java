/** What is in the sample city: components, places, departments and who answers for what. */
@NullMarked
package io.gridward.importer.sample.city;

import org.jspecify.annotations.NullMarked;
