/** Tests of classes and hot spots. */
@NullMarked
package io.gridward.core.statistics;

import org.jspecify.annotations.NullMarked;
