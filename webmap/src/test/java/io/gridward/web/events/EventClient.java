package io.gridward.web.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows events of a server on this machine as a browser does, over a connection of its own. */
public final class EventClient implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final Event END = new Event("", "end of stream", "");

    private final Socket socket;
    private final List<String> head = new ArrayList<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** One event; a comment has the name {@code :}. */
    public record Event(String id, String name, String data) {
        /** The data. */
        public JsonNode json() {
            return new JsonMapper().readTree(data);
        }
    }

    /**
     * Opens a path.
     *
     * @param headers whole lines
     */
    public EventClient(int port, String path, String... headers) {
        try {
            socket = new Socket("127.0.0.1", port);
            String request =
                    "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n%s\r\n"
                            .formatted(
                                    path,
                                    headers.length == 0
                                            ? ""
                                            : String.join("\r\n", headers) + "\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
                head.add(line);
                line = in.readLine();
            }
            Thread reader = new Thread(() -> read(in), "event-client");
            reader.setDaemon(true);
            reader.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(BufferedReader in) {
        String id = "";
        String name = "";
        String data = "";
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("data:")) {
                    data = line.substring(5);
                } else if (line.startsWith(":")) {
                    events.add(new Event("", ":", ""));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(id, name, data));
                    data = "";
                }
            }
        } catch (IOException closed) {
            // as by the server
        }
        events.add(END);
    }

    /** Status line and headers. */
    public String head() {
        return String.join("\n", head);
    }

    /** The next event or comment; fails when none comes within a minute. */
    public Event next() {
        try {
            Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no event came");
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** True when the server has ended the answer; waits for it. */
    public boolean ends() {
        Event event = next();
        while (event != END) {
            event = next();
        }
        return true;
    }

    /** Goes away without a word. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
