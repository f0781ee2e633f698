package io.gridward.web.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsumersOverHttpTest extends ServedCity {
    private static final String CAPABILITIES = "/wfs?service=WFS&request=GetCapabilities";
    private static final String BODY_THAT_DOES_NOT_COME =
            "POST /wfs HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nContent-Length: 9\r\n\r\n<";

    @Test
    void aConsumerThatHoldsAllItsPlacesIsRefusedUntilOneIsFree() throws IOException {
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < ConsumerSettings.defaults().maxRequests(); i++) {
                Socket socket = connect();
                socket.getOutputStream()
                        .write(BODY_THAT_DOES_NOT_COME.getBytes(StandardCharsets.US_ASCII));
                held.add(socket);
            }
            await().until(() -> get(CAPABILITIES).status() == 429);
            Answer refused = get("/api/layers").isProblem(429);
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(get("/actuator/health").status()).isEqualTo(200);
            held.remove(0).close();
            await().until(() -> get(CAPABILITIES).status() == 200);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
        await().until(() -> get("/api/layers").status() == 200);
    }
}
