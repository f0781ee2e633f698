package io.gridward.core.reassignment;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchConflict;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Store;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the grids that components lie in after a change into the components, as one batch that can
 * be rolled back. A grid that a survey stated and that has not changed is left as it is, also where
 * it is the neighbour of the one at the position.
 */
public final class GridCodes {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");
    private static final String GRID_CODE = "grid_code";

    private final Reassignment reassignment;
    private final Map<String, Move> moves = new LinkedHashMap<>();

    /** Nothing to write yet. */
    public GridCodes(Reassignment reassignment) {
        this.reassignment = reassignment;
    }

    /** Takes note of a component that moved; others than those with a new grid are left alone. */
    public void take(Move move) {
        Feature component = move.thing();
        if (move.changesGrid() && !Objects.equals(component.text(GRID_CODE), move.gridAfter())) {
            moves.put(component.key(), move);
        }
    }

    /** How many components would be written. */
    public int size() {
        return moves.size();
    }

    /**
     * Writes them, from the day after the change on. A component with a version that begins later
     * is left out: its coming version says where it will lie.
     *
     * @throws BatchConflict when the data have changed since they were looked at
     */
    public Batch apply(Store store, String actor) {
        BatchRequest request = new BatchRequest(COMPONENT, "reassign", actor, reassignment.day());
        Set<String> later = withLaterVersions();
        try (OpenBatch batch = Batches.in(store).open(request)) {
            if (ChangeFeed.of(store).version() != reassignment.version()) {
                batch.fail("数据已变更 / data changed meanwhile");
                throw new BatchConflict(
                        "重新划归期间数据有变更，未写入；请重新运行 / data changed during the reassignment, nothing was written: run it again");
            }
            long number = 1;
            for (Move move : moves.values()) {
                if (!later.contains(move.thing().key())) {
                    batch.stage(row(number++, move));
                }
            }
            return batch.publish();
        }
    }

    private static StagedRow row(long number, Move move) {
        Object[] values = move.thing().values().clone();
        values[COMPONENT.indexOf(GRID_CODE)] = move.gridAfter();
        values[COMPONENT.indexOf(Layer.VALID_FROM)] = null;
        return new StagedRow(number, values, move.thing().geometry());
    }

    private Set<String> withLaterVersions() {
        FeatureQuery query =
                FeatureQuery.of(COMPONENT, null).reading(List.of(Layer.VALID_FROM), false);
        Set<String> later = new HashSet<>();
        try (FeatureStream rows = reassignment.held().read(query)) {
            rows.forEachRemaining(
                    f -> {
                        LocalDate from = (LocalDate) f.value(Layer.VALID_FROM);
                        if (from != null && from.isAfter(reassignment.day())) {
                            later.add(f.key());
                        }
                    });
        }
        return later;
    }
}
