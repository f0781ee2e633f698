/** Tests of the type codes. */
@NullMarked
package io.gridward.core.citycomponent;

import org.jspecify.annotations.NullMarked;
