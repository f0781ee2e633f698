package io.gridward.web.connection;

import io.gridward.ogc.ClientWatch;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Gives the question of {@link WatchedProcessor} to {@link ClientWatch}. */
final class ConnectionValve extends ValveBase {
    ConnectionValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Object open = request.getCoyoteRequest().getNote(WatchedProcessor.NOTE);
        if (open != null) {
            request.setAttribute(ClientWatch.CONNECTION, open);
        }
        getNext().invoke(request, response);
    }
}
