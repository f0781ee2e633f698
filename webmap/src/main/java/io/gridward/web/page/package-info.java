/** The page, its files and the description of the REST interface. */
@NullMarked
package io.gridward.web.page;

import org.jspecify.annotations.NullMarked;
