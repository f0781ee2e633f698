package io.gridward.web.citycase;

import java.util.function.BooleanSupplier;

/** Tells whether whoever is answered in this thread has a role that reads cases. */
public interface CaseReaders {

    /** True when he may read some. */
    boolean isCurrent();

    /** Tells, whenever it is called later, whether he still may, however that has changed. */
    BooleanSupplier watch();
}
