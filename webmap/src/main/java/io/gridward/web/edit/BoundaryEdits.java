package io.gridward.web.edit;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchConflict;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.Batches.EditOrder;
import io.gridward.core.batch.Batches.LayerEdit;
import io.gridward.core.coverage.Coverage;
import io.gridward.core.coverage.CoverageSettings;
import io.gridward.core.edit.EditedFeatures;
import io.gridward.core.edit.RowJudge.Judgement;
import io.gridward.core.edit.boundary.BoundaryChange;
import io.gridward.core.edit.boundary.BoundaryRefused;
import io.gridward.core.edit.boundary.BoundarySketch;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LocalText;
import io.gridward.core.reassignment.GridCodes;
import io.gridward.core.reassignment.Move;
import io.gridward.core.reassignment.Reassignment;
import io.gridward.core.reassignment.ReassignmentProgress;
import io.gridward.core.reassignment.ReassignmentSummary;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.activation.CoverageProof;
import io.gridward.importer.edit.ImportedRowJudge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;

/**
 * Boundaries drawn at the map: worked out, looked at before, and published through the one writer.
 * Safe for use by many threads; consequences are worked out one at a time.
 */
final class BoundaryEdits {
    private static final String SOURCE = "map";

    private final Store store;
    private final SnapshotFeatures held;
    private final Supplier<Optional<FeatureSource>> cases;
    private final EditSettings settings;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * The edits of a city.
     *
     * @param held the city as it is answered from
     * @param cases gives a source of the cases that whoever is answered may see, if any
     * @param patience how long to wait for an import that is being written, and for another look at
     *     consequences
     */
    BoundaryEdits(
            Store store,
            SnapshotFeatures held,
            Supplier<Optional<FeatureSource>> cases,
            EditSettings settings,
            Duration patience) {
        this.store = store;
        this.held = held;
        this.cases = cases;
        this.settings = settings;
        this.patience = patience;
    }

    EditSettings settings() {
        return settings;
    }

    /** The newest state of the city; it does not change while it is looked at. */
    FeatureSource now() {
        held.refresh();
        return held.now();
    }

    /**
     * The steps carried out on a state of the city.
     *
     * @throws EditRefused when one of them cannot be
     */
    static BoundaryChange change(EditBody body, FeatureSource now) {
        BoundarySketch sketch = new BoundarySketch(now, body.layer(), body.day());
        int step = 0;
        try {
            for (; step < body.steps().size(); step++) {
                sketch.run(body.steps().get(step));
            }
            return sketch.change();
        } catch (BoundaryRefused e) {
            throw EditRefused.step(Math.min(step, body.steps().size() - 1), e.why());
        }
    }

    /** What it would bring about. */
    Consequences consequences(BoundaryChange change, FeatureSource now) {
        boolean mine = false;
        try {
            mine = turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw EditRefused.busy();
            }
            return workedOut(change, now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EditRefused.busy();
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }

    private Consequences workedOut(BoundaryChange change, FeatureSource now) {
        FeatureSource rest = EditedFeatures.of(now, change.withdrawal(), change.day());
        Judgement judged =
                change.areas().isEmpty()
                        ? new Judgement(List.of(), List.of())
                        : new ImportedRowJudge(store)
                                .judge(change.layer(), change.drafts(), rest, change.day());
        FeatureSource would = EditedFeatures.of(now, edit(change, judged), change.day());
        Envelope ground = change.ground();
        CoverageProof proof =
                CoverageProof.concerns(change.layer().name())
                        ? CoverageProof.near(store, now, would, checks(change), ground)
                        : null;
        Reassignment moves = Reassignment.near(now, would, change.day(), ground);
        List<Move> components = new ArrayList<>();
        ReassignmentSummary summary =
                moves.run(m -> keep(components, m), ReassignmentProgress.NONE);
        List<Move> moved = new ArrayList<>();
        AtomicLong count = new AtomicLong();
        long compared =
                cases.get()
                        .map(
                                source ->
                                        moves.cases(
                                                source,
                                                ground,
                                                m -> {
                                                    count.incrementAndGet();
                                                    keep(moved, m);
                                                }))
                        .orElse(0L);
        return new Consequences(judged, proof, summary, components, compared, count.get(), moved);
    }

    /** Zones decide nothing of grids; grids decide of zones only by the ground they cover. */
    private static CoverageSettings checks(BoundaryChange change) {
        CoverageSettings all = CoverageSettings.from(change.day()).withLaterGrids();
        return switch (change.layer().name()) {
            case "responsibility_zone" -> all.only(Coverage.RESPONSIBILITY);
            case "unit_grid" -> change.keepsGround() ? all.only(Coverage.UNIT_GRID) : all;
            default -> all;
        };
    }

    private void keep(List<Move> list, Move move) {
        if (list.size() < settings.maxListed()) {
            list.add(move);
        }
    }

    private static LayerEdit edit(BoundaryChange change, Judgement judged) {
        return new LayerEdit(change.layer(), judged.rows(), change.withdrawn(), change.notes());
    }

    /**
     * What became of an order to publish.
     *
     * @param batches what was published
     * @param reassigned components that got another grid written into them
     */
    record Saved(List<Batch> batches, long reassigned) {}

    /**
     * Publishes it, if nothing stands against it or a reason is given.
     *
     * @param now the state it was worked out on; refused when there is a newer one
     */
    Saved save(
            EditBody body,
            BoundaryChange change,
            Consequences known,
            FeatureSource now,
            String actor) {
        LocalText objection = known.objection();
        if (objection != null) {
            throw EditRefused.whole(objection);
        }
        String against = known.against();
        if (against != null && body.override() == null) {
            throw EditRefused.whole(known.blocked());
        }
        String override = against == null ? null : body.override() + "; " + against;
        EditOrder order = new EditOrder(SOURCE, actor, body.day(), patience, override);
        List<Batch> made =
                new ArrayList<>(
                        Batches.in(store)
                                .edit(
                                        order,
                                        newest -> {
                                            if (newest.version() != now.version()) {
                                                throw stale();
                                            }
                                            return List.of(edit(change, known.judged()));
                                        }));
        held.refresh();
        long reassigned = body.reassign() ? reassign(change, actor, made) : 0;
        return new Saved(made, reassigned);
    }

    private static BatchConflict stale() {
        return new BatchConflict(
                "期间数据有变更，未保存；请重新推演 / data changed meanwhile, nothing was saved: look at the consequences again");
    }

    private long reassign(BoundaryChange change, String actor, List<Batch> made) {
        FeatureSource after = held.now();
        Reassignment moves =
                Reassignment.near(after, change.day().minusDays(1), change.day(), change.ground());
        GridCodes codes = new GridCodes(moves);
        moves.run(codes::take, ReassignmentProgress.NONE);
        if (codes.size() == 0) {
            return 0;
        }
        Batch batch = codes.apply(store, actor);
        made.add(batch);
        held.refresh();
        return batch.changed();
    }
}
