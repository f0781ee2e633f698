package io.gridward.importer.fieldmap;

import io.gridward.core.layer.Layer;
import java.util.Optional;

/** Says what columns mean: a built-in list of names or one that a person saved. */
interface ColumnMeanings {

    /** Name on the command line. */
    String title();

    /** The attribute of a layer that a column of this name means, if it is known. */
    Optional<String> attributeOf(Layer layer, String column);

    /** The place a column means, e.g. {@code x}; the column's own name when it says so itself. */
    default String placeOf(String column) {
        return column;
    }
}
