/** The forms in which statistics are answered. */
@NullMarked
package io.gridward.web.statistics.form;

import org.jspecify.annotations.NullMarked;
