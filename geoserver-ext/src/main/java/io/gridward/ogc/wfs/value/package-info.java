/** Which part of a feature is meant: value references of GetPropertyValue and Update. */
@NullMarked
package io.gridward.ogc.wfs.value;

import org.jspecify.annotations.NullMarked;
