package io.gridward.web.citycase;

/** Tells whether whoever is answered in this thread has a role that reads cases. */
@FunctionalInterface
public interface CaseReaders {

    /** True when he may read some. */
    boolean isCurrent();
}
