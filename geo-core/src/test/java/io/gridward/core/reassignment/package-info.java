@NullMarked
package io.gridward.core.reassignment;

import org.jspecify.annotations.NullMarked;
