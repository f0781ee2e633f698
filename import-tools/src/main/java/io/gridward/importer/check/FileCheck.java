package io.gridward.importer.check;

import java.util.List;

/** One question asked of a file as a whole, once, after it was read the first time. */
public interface FileCheck {

    /** What was found; about the file as a whole, row 0, or about one row of it. */
    List<RowFinding> find();
}
