/** Features changed one by one through the feature service, and boundaries drawn at the map. */
@NullMarked
package io.gridward.web.edit;

import org.jspecify.annotations.NullMarked;
