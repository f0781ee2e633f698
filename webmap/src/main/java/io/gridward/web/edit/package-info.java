/** Features changed one by one, through the feature service. */
@NullMarked
package io.gridward.web.edit;

import org.jspecify.annotations.NullMarked;
