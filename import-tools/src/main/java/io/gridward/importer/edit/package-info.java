/** Things changed one by one, judged as rows of a file are. */
@NullMarked
package io.gridward.importer.edit;

import org.jspecify.annotations.NullMarked;
