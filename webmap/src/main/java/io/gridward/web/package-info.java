/** The Spring Boot application. */
@NullMarked
package io.gridward.web;

import org.jspecify.annotations.NullMarked;
