/** Cases: reported, filed, dispatched, handled, checked, closed (GB/T 30428.8-2020). */
@NullMarked
package io.gridward.core.citycase;

import org.jspecify.annotations.NullMarked;
