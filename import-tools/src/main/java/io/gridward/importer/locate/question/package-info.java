/** What may be asked about a point, in texts that came from outside. */
@NullMarked
package io.gridward.importer.locate.question;

import org.jspecify.annotations.NullMarked;
