/** Mounts the OGC services in a Spring Boot application that has the jar on its class path. */
@NullMarked
package io.gridward.ogc.autoconfigure;

import org.jspecify.annotations.NullMarked;
