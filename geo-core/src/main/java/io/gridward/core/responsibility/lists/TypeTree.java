package io.gridward.core.responsibility.lists;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Leading codes as a tree of their characters, so that of many the longest with which a type starts
 * is found in a few steps. Which of them a type starts with follows from that one. Immutable.
 */
public final class TypeTree {
    private static final long EMPTY = -1;

    private final long[] steps;
    private final int[] nodes;
    private final int[] leads;
    private final int size;

    /** A tree of codes. */
    public TypeTree(Collection<String> codes) {
        TreeSet<String> sorted = new TreeSet<>(codes);
        sorted.remove("");
        this.size = sorted.size();
        Map<Long, Integer> tree = new HashMap<>();
        int[] leadOf = new int[1 + sorted.stream().mapToInt(String::length).sum()];
        int lead = 0;
        for (String code : sorted) {
            int node = 0;
            for (int i = 0; i < code.length(); i++) {
                node = tree.computeIfAbsent(step(node, code.charAt(i)), k -> tree.size() + 1);
            }
            leadOf[node] = ++lead;
        }
        this.steps = new long[Integer.highestOneBit(tree.size() + 1) * 4];
        this.nodes = new int[steps.length];
        this.leads = Arrays.copyOf(leadOf, tree.size() + 1);
        Arrays.fill(steps, EMPTY);
        tree.forEach(
                (step, node) -> {
                    int slot = slot(step);
                    steps[slot] = step;
                    nodes[slot] = node;
                });
    }

    private static long step(int node, char next) {
        return (long) node << Character.SIZE | next;
    }

    /** Where a step is, or would be. */
    private int slot(long step) {
        int slot = (int) (step * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & steps.length - 1;
        while (steps[slot] != EMPTY && steps[slot] != step) {
            slot = slot + 1 & steps.length - 1;
        }
        return slot;
    }

    /** How many codes there are. */
    public int size() {
        return size;
    }

    /** The number, from 1, of the longest code with which a type starts; 0 when there is none. */
    public int longestLead(@Nullable String type) {
        int node = 0;
        int longest = 0;
        for (int i = 0; type != null && i < type.length(); i++) {
            int slot = slot(step(node, type.charAt(i)));
            if (steps[slot] == EMPTY) {
                break;
            }
            node = nodes[slot];
            longest = leads[node] == 0 ? longest : leads[node];
        }
        return longest;
    }
}
