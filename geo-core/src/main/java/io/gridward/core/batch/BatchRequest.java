package io.gridward.core.batch;

import io.gridward.core.layer.Layer;
import java.time.LocalDate;

/**
 * What is about to be brought in.
 *
 * @param layer layer the rows belong to
 * @param source name of the file as the person gave it
 * @param actor who asked
 * @param effective day from which changed rows hold (Asia/Shanghai)
 */
public record BatchRequest(Layer layer, String source, String actor, LocalDate effective) {}
