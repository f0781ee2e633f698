package io.gridward.core.finding;

import io.gridward.core.layer.LocalText;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** One thing that is wrong with one row or one thing of a layer. */
public interface Finding {

    /** Check that found it, as in the check catalogue: {@code Q01} … {@code Q21}. */
    String check();

    /** Stable name of the fault within the check, kebab-case: {@code duplicate-code}. */
    String fault();

    /** What it means for the row. */
    Severity severity();

    /** Attribute or column it is about, empty when it is about the whole row. */
    Optional<String> attribute();

    /** What is wrong and what to do, in both languages; built only when asked. */
    LocalText message();

    /** The place it speaks of, in EPSG:4490. */
    Optional<Geometry> where();
}
