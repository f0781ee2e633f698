/** Transactions: features inserted, changed, replaced and deleted (OGC 09-025r2 §15). */
@NullMarked
package io.gridward.ogc.wfs.transaction;

import org.jspecify.annotations.NullMarked;
