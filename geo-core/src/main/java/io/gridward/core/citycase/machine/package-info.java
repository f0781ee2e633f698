/** The states of a case and who may move it from one to another (GB/T 30428.8-2020). */
@NullMarked
package io.gridward.core.citycase.machine;

import org.jspecify.annotations.NullMarked;
