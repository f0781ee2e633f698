package io.gridward.core.store;

/** Held by the one open batch of a store; closing it lets the next one in. */
public interface WriterLock extends AutoCloseable {
    @Override
    void close();
}
