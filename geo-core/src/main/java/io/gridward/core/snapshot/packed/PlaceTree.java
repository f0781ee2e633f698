package io.gridward.core.snapshot.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Positions in a list found by the rectangles around its things, EPSG:4490. When a few things of
 * many change, the tree of the many is kept and what changed is looked at beside it, so that a
 * change costs a copy of numbers and no new tree. Immutable; safe for use by many threads.
 */
public final class PlaceTree {
    /** With more things beside the tree a new one pays. */
    private static final int MOST_BESIDE = 1_000;

    private static final int GONE = -1;

    private final BoxTree tree;

    /** Where the things of the tree stand now. */
    private final int[] places;

    private final List<Beside> beside;

    private record Beside(int position, Envelope box) {}

    private PlaceTree(BoxTree tree, int[] places, List<Beside> beside) {
        this.tree = tree;
        this.places = places;
        this.beside = List.copyOf(beside);
    }

    /**
     * A tree of so many things.
     *
     * @param box rectangle around the thing at a position; null for one without place
     */
    public static PlaceTree of(int size, IntFunction<@Nullable Envelope> box) {
        BoxTree tree = BoxTree.of(IntStream.range(0, size).mapToObj(box).toArray(Envelope[]::new));
        return new PlaceTree(tree, IntStream.range(0, size).toArray(), List.of());
    }

    /**
     * The tree after some things changed.
     *
     * @param moved the new position by the old one, negative for what is gone
     * @param added positions of what is new, in the new list
     * @param size length of the new list
     * @param box rectangle around the thing at a position of the new list
     */
    public PlaceTree with(int[] moved, int[] added, int size, IntFunction<@Nullable Envelope> box) {
        if (beside.size() + added.length > MOST_BESIDE) {
            return of(size, box);
        }
        int[] next = Arrays.stream(places).map(place -> place < 0 ? GONE : moved[place]).toArray();
        List<Beside> more = new ArrayList<>();
        for (Beside one : beside) {
            if (moved[one.position] >= 0) {
                more.add(new Beside(moved[one.position], one.box));
            }
        }
        for (int position : added) {
            Envelope around = box.apply(position);
            if (around != null) {
                more.add(new Beside(position, around));
            }
        }
        return new PlaceTree(tree, next, more);
    }

    /** Positions, in no order, of all things whose rectangles meet one. */
    public IntStream query(Envelope box) {
        IntStream kept = Arrays.stream(tree.query(box)).map(i -> places[i]).filter(i -> i >= 0);
        return beside.isEmpty()
                ? kept
                : IntStream.concat(
                        kept,
                        beside.stream()
                                .filter(b -> b.box.intersects(box))
                                .mapToInt(Beside::position));
    }
}
