package io.gridward.core.batch;

import io.gridward.core.layer.Layer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be brought in.
 *
 * @param layer layer the rows belong to
 * @param source name of the file as the person gave it
 * @param actor who asked
 * @param effective day from which changed rows hold (Asia/Shanghai); {@link #SINCE_EVER} for no
 *     first day
 * @param mode what becomes of published things that are not among the rows
 * @param origin the file that the rows come from; null for a batch that cannot go on after its
 *     process died
 */
public record BatchRequest(
        Layer layer,
        String source,
        String actor,
        LocalDate effective,
        Mode mode,
        @Nullable Origin origin) {

    /** Effective day of rows that hold since ever. */
    public static final LocalDate SINCE_EVER = LocalDate.of(1, 1, 1);

    /** What becomes of published things that are not among the rows. */
    public enum Mode {
        /** They stay as they are; those among the rows change. */
        UPSERT,
        /** They stay as they are, and none may be among the rows. */
        APPEND,
        /**
         * They are withdrawn: from the effective day on the layer holds exactly the rows of the
         * batch. With {@link BatchRequest#SINCE_EVER} that is its whole content.
         */
        REPLACE
    }

    /**
     * What the rows of a batch come from. A batch goes on only from the same.
     *
     * @param bytes size of the file
     * @param sha256 its SHA-256, hexadecimal
     * @param plan how it is read, in any words that are equal when it is read alike
     */
    public record Origin(long bytes, String sha256, String plan) {}

    /** A batch that cannot go on after its process died. */
    public BatchRequest(Layer layer, String source, String actor, LocalDate effective, Mode mode) {
        this(layer, source, actor, effective, mode, null);
    }

    /** A batch that leaves alone what is not among its rows. */
    public BatchRequest(Layer layer, String source, String actor, LocalDate effective) {
        this(layer, source, actor, effective, Mode.UPSERT);
    }
}
