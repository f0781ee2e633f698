package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. Each purpose has its own stream, so that a change in one part of the city leaves
 * the other parts as they are.
 */
public final class Dice {
    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** The stream of one purpose under a seed. */
    public static Dice of(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = 31 * mixed + purpose.charAt(i);
        }
        return new Dice(new SplittableRandom(mixed));
    }

    /** Uniform from {@code low} (inclusive) to {@code high}. */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Uniform integer from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** True in that share of throws. */
    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** One of a list. */
    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A copy in random order. */
    public <T> List<T> shuffle(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            Collections.swap(copy, i, random.nextInt(i + 1));
        }
        return copy;
    }
}
