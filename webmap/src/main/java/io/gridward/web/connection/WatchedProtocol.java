package io.gridward.web.connection;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** Tomcat's HTTP/1.1 whose requests can be asked whether their connection still stands. */
public final class WatchedProtocol extends Http11NioProtocol {
    /** Made by Tomcat, by the name of the class. */
    public WatchedProtocol() {}

    @Override
    protected Processor createProcessor() {
        return new WatchedProcessor(this);
    }
}
