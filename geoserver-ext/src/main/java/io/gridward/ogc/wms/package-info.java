/** Web Map Service 1.3.0 (OGC 06-042): requests, what they read, how it is answered. */
@NullMarked
package io.gridward.ogc.wms;

import org.jspecify.annotations.NullMarked;
