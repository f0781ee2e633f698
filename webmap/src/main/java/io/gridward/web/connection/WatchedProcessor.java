package io.gridward.web.connection;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Leaves with its request, which it keeps for good, the question whether the client is there. */
final class WatchedProcessor extends Http11Processor {
    /** The last of the places for notes; Tomcat's own are the first ones. */
    static final int NOTE = 31;

    WatchedProcessor(WatchedProtocol protocol) {
        super(protocol, protocol.getAdapter());
        getRequest().setNote(NOTE, (BooleanSupplier) this::isOpen);
    }

    /**
     * Reads what has come, without waiting, into the buffer from which the next request is read;
     * the end of the stream says that the client has gone. Only while no other thread reads.
     */
    private boolean isOpen() {
        SocketWrapperBase<?> socket = getSocketWrapper();
        if (socket == null || socket.isClosed()) {
            return false;
        }
        try {
            socket.isReadyForRead();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
