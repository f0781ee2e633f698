package io.gridward.core.coverage.cell;

import java.util.List;

/**
 * Types that every row of every list treats alike: what holds for one of them holds for all.
 *
 * @param types the types, in order; at least one
 */
record Category(List<TypeKey> types) {
    Category {
        types = List.copyOf(types);
    }

    /** One of them, that stands for all. */
    TypeKey sample() {
        return types.get(0);
    }
}
