/** Cases over HTTP: reported, looked at, worked on; thin over {@code core.citycase}. */
@NullMarked
package io.gridward.web.citycase;

import org.jspecify.annotations.NullMarked;
