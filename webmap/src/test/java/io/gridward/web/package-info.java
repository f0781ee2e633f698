/** The application served whole, for the tests of its packages. */
@NullMarked
package io.gridward.web;

import org.jspecify.annotations.NullMarked;
