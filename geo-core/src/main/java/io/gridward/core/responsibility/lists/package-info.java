/** The lists of responsible bodies as rows held in memory: what they speak of and when. */
@NullMarked
package io.gridward.core.responsibility.lists;

import org.jspecify.annotations.NullMarked;
