package io.gridward.importer.job;

import java.io.InputStream;

/**
 * A file handed in beside a survey.
 *
 * @param part what it is: {@code context}, {@code photos} or {@code mapping}
 * @param name its name as the person knows it
 * @param bytes its bytes; not closed
 */
public record BesideFile(String part, String name, InputStream bytes) {}
