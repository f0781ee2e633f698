package io.gridward.web.consumer;

/**
 * What one consumer, an API key or an address, may have at a time.
 *
 * @param maxRequests most requests that run
 */
public record ConsumerSettings(int maxRequests) {

    /** What holds when nothing is set. */
    public static ConsumerSettings defaults() {
        return new ConsumerSettings(64);
    }
}
