/** What the OGC services have in common: parameters, requests, answers, safe XML, limits. */
@NullMarked
package io.gridward.ogc.request;

import org.jspecify.annotations.NullMarked;
