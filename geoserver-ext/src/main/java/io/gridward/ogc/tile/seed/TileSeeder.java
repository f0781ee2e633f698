package io.gridward.ogc.tile.seed;

import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.TileAddress;
import io.gridward.ogc.tile.TileRange;
import io.gridward.ogc.tile.TileStock;
import io.gridward.ogc.tile.VectorTiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Makes tiles ahead, one after the other in a thread of its own, so that those who ask meanwhile
 * hardly wait. What is made stays in the memory for tiles until data change. Safe for use by many
 * threads.
 */
public final class TileSeeder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TileSeeder.class.getName());

    /** Those that ended long ago are forgotten. */
    private static final int REMEMBERED = 50;

    /** Share of the memory from which on another tile would push out one made before. */
    private static final double FULL = 0.95;

    private final VectorTiles vector;
    private final PictureTiles pictures;
    private final Supplier<LocalDate> today;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread t = new Thread(work, "gridward-seeding");
                        t.setDaemon(true);
                        t.setPriority(Thread.MIN_PRIORITY);
                        return t;
                    });
    private final Map<String, Seeding> seedings = new LinkedHashMap<>();
    private int last;

    /**
     * @param today the day whose state is drawn
     */
    public TileSeeder(VectorTiles vector, PictureTiles pictures, Supplier<LocalDate> today) {
        this.vector = vector;
        this.pictures = pictures;
        this.today = today;
    }

    /**
     * Makes these tiles when those ordered before are made.
     *
     * @throws RejectedExecutionException after {@link #close}
     */
    public synchronized Seeding start(SeedOrder order) {
        Seeding seeding = new Seeding(String.valueOf(++last), order);
        thread.execute(() -> run(seeding));
        seedings.put(seeding.id(), seeding);
        seedings.values().removeIf(s -> seedings.size() > REMEMBERED && s.state().ended());
        return seeding;
    }

    /** All that are remembered, the newest first. */
    public synchronized List<Seeding> list() {
        List<Seeding> list = new ArrayList<>(seedings.values());
        Collections.reverse(list);
        return list;
    }

    /** One of them. */
    public synchronized Optional<Seeding> find(String id) {
        return Optional.ofNullable(seedings.get(id));
    }

    /** Makes no more tiles of this order; those that were made stay. */
    public void cancel(Seeding seeding) {
        seeding.end(Seeding.State.CANCELLED);
    }

    private void run(Seeding seeding) {
        if (!seeding.begin()) {
            return;
        }
        try {
            seeding.end(makeAll(seeding));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "seeding " + seeding.id() + " failed", e);
            seeding.end(Seeding.State.FAILED);
        }
    }

    private Seeding.State makeAll(Seeding seeding) {
        LocalDate day = today.get();
        for (TileRange range : seeding.order().ranges()) {
            for (long i = 0; i < range.count(); i++) {
                if (seeding.state().ended()) {
                    return seeding.state();
                }
                make(seeding.order(), range.address(i), day);
                seeding.step();
                if (isFull(stock(seeding.order()))) {
                    return Seeding.State.FULL;
                }
            }
        }
        return Seeding.State.DONE;
    }

    private void make(SeedOrder order, TileAddress address, LocalDate day) {
        switch (order.form()) {
            case MVT -> vector.make(order.style().layer(), address, order.properties(), day);
            case PNG -> pictures.make(order.style(), address, day);
        }
    }

    private TileStock stock(SeedOrder order) {
        return order.form() == SeedOrder.Form.MVT ? vector.stock() : pictures.stock();
    }

    private static boolean isFull(TileStock stock) {
        return stock.bytes() >= stock.mostBytes() * FULL;
    }

    /** Makes no more. */
    @Override
    public void close() {
        synchronized (this) {
            seedings.values().forEach(this::cancel);
        }
        thread.shutdownNow();
    }
}
