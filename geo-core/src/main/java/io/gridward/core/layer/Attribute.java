package io.gridward.core.layer;

import java.util.List;
import java.util.Optional;

/**
 * One attribute of a layer. Its name is at once column name, GML element, JSON member and CSV
 * header.
 *
 * @param name lower-case ASCII, the only name by which a request can reach the column
 * @param type value type
 * @param need who supplies it and whether it may be absent
 * @param title what people call it
 * @param codes the closed list its values come from; empty when any value may stand
 */
public record Attribute(
        String name, AttributeType type, Need need, LocalText title, List<CodedValue> codes) {

    public Attribute {
        codes = List.copyOf(codes);
    }

    /** The coded value a word of a file means, if it is in the list. */
    public Optional<CodedValue> findCode(String word) {
        return codes.stream().filter(c -> c.matches(word)).findFirst();
    }

    /** Whether a survey has to supply the value. */
    public enum Need {
        /** A row without it is refused. */
        REQUIRED,
        /** May be absent. */
        OPTIONAL,
        /** Worked out by Gridward (containment, lookup, measurement) when absent. */
        DERIVED
    }

    /** True when a stored row always has a value. */
    public boolean required() {
        return need == Need.REQUIRED;
    }
}
