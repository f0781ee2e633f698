/** Imports over HTTP: {@code /api/imports}. */
@NullMarked
package io.gridward.web.imports;

import org.jspecify.annotations.NullMarked;
