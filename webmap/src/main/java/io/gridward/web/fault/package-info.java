/** Errors as problem+json (RFC 9457), in Chinese and English, never with a stack trace. */
@NullMarked
package io.gridward.web.fault;

import org.jspecify.annotations.NullMarked;
