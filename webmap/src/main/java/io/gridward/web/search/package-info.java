/** Things by their code or name. */
@NullMarked
package io.gridward.web.search;

import org.jspecify.annotations.NullMarked;
