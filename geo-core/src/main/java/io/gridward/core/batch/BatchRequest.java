package io.gridward.core.batch;

import io.gridward.core.layer.Layer;
import java.time.LocalDate;

/**
 * What is about to be brought in.
 *
 * @param layer layer the rows belong to
 * @param source name of the file as the person gave it
 * @param actor who asked
 * @param effective day from which changed rows hold (Asia/Shanghai); {@link #SINCE_EVER} for no
 *     first day
 * @param mode what becomes of published things that are not among the rows
 */
public record BatchRequest(
        Layer layer, String source, String actor, LocalDate effective, Mode mode) {

    /** Effective day of rows that hold since ever. */
    public static final LocalDate SINCE_EVER = LocalDate.of(1, 1, 1);

    /** What becomes of published things that are not among the rows. */
    public enum Mode {
        /** They stay as they are. */
        UPSERT,
        /**
         * They are withdrawn: from the effective day on the layer holds exactly the rows of the
         * batch. With {@link BatchRequest#SINCE_EVER} that is its whole content.
         */
        REPLACE
    }

    /** A batch that leaves alone what is not among its rows. */
    public BatchRequest(Layer layer, String source, String actor, LocalDate effective) {
        this(layer, source, actor, effective, Mode.UPSERT);
    }
}
