/** Types of city components and matters as the standards code them. */
@NullMarked
package io.gridward.core.citycomponent;

import org.jspecify.annotations.NullMarked;
