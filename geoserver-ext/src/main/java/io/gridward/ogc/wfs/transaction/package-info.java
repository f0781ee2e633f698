/**
 * Transactions: features inserted, changed, replaced and deleted (OGC 09-025r2 §15), and the locks
 * that keep them for one client meanwhile (§12, §13).
 */
@NullMarked
package io.gridward.ogc.wfs.transaction;

import org.jspecify.annotations.NullMarked;
