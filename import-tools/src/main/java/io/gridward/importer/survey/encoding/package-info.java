/** How the text of a file is encoded: stated, marked, or found out, and what speaks for it. */
@NullMarked
package io.gridward.importer.survey.encoding;

import org.jspecify.annotations.NullMarked;
