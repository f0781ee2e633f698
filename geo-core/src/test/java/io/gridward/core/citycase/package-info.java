/** Tests of cases. */
@NullMarked
package io.gridward.core.citycase;

import org.jspecify.annotations.NullMarked;
