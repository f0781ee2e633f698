package io.gridward.ogc.wfs.transaction;

import io.gridward.core.batch.BatchConflict;
import io.gridward.core.batch.Batches.EditOrder;
import io.gridward.core.batch.Batches.LayerEdit;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.evaluate.BadFilter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Callers.Caller;
import io.gridward.ogc.wfs.query.RequestParser.Asked;
import io.gridward.ogc.wfs.transaction.Action.Done;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Answers Transaction requests (OGC 09-025r2 §15). All actions are done or none: they are worked
 * out while nobody else writes, checked as an import is, and published in one transaction of the
 * store with history, audit and change feed.
 */
public final class Transactions {
    private static final int UNAVAILABLE = 503;

    private final LayerCatalog catalog;
    private final WriteDoor door;
    private final Locks locks;

    /** Transactions on the layers of a catalogue, through a door, that heed locks. */
    public Transactions(LayerCatalog catalog, WriteDoor door, Locks locks) {
        this.catalog = catalog;
        this.door = door;
        this.locks = locks;
    }

    /**
     * Carries a transaction out; the answer is a document.
     *
     * @param today day from which the changes hold
     * @throws OgcFault when it may not, or cannot, be done: then nothing was
     */
    public String answer(Asked asked, LocalDate today) {
        Caller writer = door.writer();
        Element root =
                asked.document()
                        .orElseThrow(
                                () ->
                                        OgcFault.of(
                                                OgcFault.OPTION,
                                                "Transaction",
                                                "Transaction 须以 POST 发送 XML",
                                                "a Transaction is sent as XML, by POST"));
        requireVersion(asked);
        boolean all = releasesAll(asked);
        Work work =
                new Work(
                        TransactionReader.read(root, catalog),
                        asked.value("lockId"),
                        new ArrayList<>(),
                        new ArrayList<>());
        work.lock().ifPresent(locks::require);
        EditOrder order = new EditOrder("WFS", writer.name(), today, door.patience());
        try {
            edit(work, order);
            work.claims().forEach(c -> c.release(all));
        } finally {
            work.claims().forEach(Locks.Writing::close);
        }
        return TransactionResponse.write(work.done(), asked.value("version").orElse("2.0.0"));
    }

    /**
     * One transaction on its way.
     *
     * @param lock lock that it brings
     * @param done what came of its actions
     * @param claims features that nobody else can lock until it is published
     */
    private record Work(
            List<Action> actions,
            Optional<String> lock,
            List<Done> done,
            List<Locks.Writing> claims) {}

    private void edit(Work work, EditOrder order) {
        try {
            door.batches().edit(order, newest -> edits(work, newest, order.day()));
        } catch (BatchConflict e) {
            throw Faults.told(
                    e.getMessage().contains("try again") ? UNAVAILABLE : 403, "Transaction", e);
        } catch (BadFilter e) {
            throw Faults.told(400, "Filter", e);
        } catch (IllegalArgumentException e) {
            throw Faults.value(
                    "Transaction",
                    "要素不符合图层: " + e.getMessage(),
                    "a feature does not fit its layer: " + e.getMessage());
        }
        door.published().run();
    }

    private static boolean releasesAll(Asked asked) {
        String action = asked.value("releaseAction").orElse("ALL");
        return switch (action) {
            case "ALL" -> true;
            case "SOME" -> false;
            default ->
                    throw OgcFault.invalid("releaseAction", action, " ALL 或 SOME", "ALL or SOME");
        };
    }

    private static void requireVersion(Asked asked) {
        String version = asked.value("version").orElse("2.0.0");
        if (!version.startsWith("2.0.")) {
            throw OgcFault.invalid("version", version, "2.0.2 或 2.0.0", "2.0.2 or 2.0.0");
        }
    }

    private List<LayerEdit> edits(Work work, FeatureSource newest, LocalDate today) {
        Workbench bench = new Workbench(newest, today);
        work.actions().forEach(a -> work.done().add(bench.run(a)));
        work.claims().add(locks.write(bench.touched(), work.lock()));
        return bench.edits(door.judge());
    }
}
