package io.gridward.web.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Store;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import io.gridward.web.TestCity;
import io.gridward.web.events.EventClient;
import io.gridward.web.events.EventClient.Event;
import io.gridward.web.events.Listeners;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Whoever follows the changes learns of each exactly once, however often he goes and comes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "gridward.sample=false",
            "gridward.refresh=20ms",
            "gridward.changes.max-listeners=2",
            "gridward.changes.heartbeat-seconds=0"
        })
@DirtiesContext
abstract class ChangeEventsContract {
    private static final String PATH = "/api/changes";

    @LocalServerPort private int port;
    @Autowired private Store store;
    @Autowired private ChangeFeed feed;

    @Autowired
    @Qualifier("changeListeners")
    private Listeners listeners;

    @BeforeEach
    void thereAreChanges() {
        if (feed.version() == 0) {
            TestCity.fill(store);
        }
        long newest = feed.version();
        await().until(() -> client().get(PATH).at("/next").equals(String.valueOf(newest)));
        await().atMost(Duration.ofSeconds(60)).until(() -> listeners.free() == 2);
    }

    private Client client() {
        return new Client(port);
    }

    /** The next event that is no heartbeat. */
    private static Event change(EventClient client) {
        Event event = client.next();
        while (event.name().equals(":")) {
            event = client.next();
        }
        return event;
    }

    private static List<Long> upTo(long newest) {
        return LongStream.rangeClosed(1, newest).boxed().toList();
    }

    @Test
    void theEventsSayWhatThePageSays() {
        Answer page = client().get(PATH + "?since=2");
        try (EventClient client = new EventClient(port, PATH + "?since=2")) {
            assertThat(client.head())
                    .startsWith("HTTP/1.1 200")
                    .contains("Content-Type: text/event-stream", "X-Accel-Buffering: no");
            for (var wanted : page.json().path("changes")) {
                Event event = change(client);
                assertThat(event.name()).isEqualTo("change");
                assertThat(event.id()).isEqualTo(wanted.path("data_version").asString());
                assertThat(event.json()).isEqualTo(wanted);
            }
        }
    }

    @Test
    void aClientThatComesAndGoesLearnsOfEachChangeExactlyOnce() {
        long seed = 20261126;
        Random random = new Random(seed);
        List<Long> learnt = new ArrayList<>();
        String last = "0";
        long newest = feed.version() + 6;
        for (int round = 0; learnt.size() < newest; round++) {
            try (EventClient client =
                    new EventClient(port, PATH + "?since=0", "Last-Event-ID: " + last)) {
                if (round == 1) {
                    TestCity.publishNews(store, 6);
                }
                for (int n = random.nextInt(3); n >= 0 && learnt.size() < newest; n--) {
                    Event event = change(client);
                    last = event.id();
                    learnt.add(Long.valueOf(last));
                }
            }
            await().until(() -> listeners.free() == 2);
        }
        assertThat(learnt).as("seed " + seed).isEqualTo(upTo(newest));
    }

    @Test
    void whatIsPublishedWhileSomebodyListensIsToldAndIsServedByThen() {
        long before = feed.version();
        try (EventClient client = new EventClient(port, PATH + "?since=" + before)) {
            assertThat(client.next().name()).isEqualTo(":");
            TestCity.publishNews(store, 1);
            Event event = change(client);
            assertThat(event.id()).isEqualTo(String.valueOf(before + 1));
            String name = event.json().path("layer").asString();
            assertThat(name).isEqualTo("place");
            assertThat(client().get("/api/search?q=news-" + (before + 1)).each("/hits", "key"))
                    .hasSize(1);
        }
    }

    @Test
    void moreThanTheMostAreToldToComeLaterAndWhoGoesMakesRoom() {
        try (EventClient one = new EventClient(port, PATH);
                EventClient two = new EventClient(port, PATH)) {
            change(one);
            change(two);
            Answer refused = client().get(PATH, "Accept", "text/event-stream").isProblem(429);
            assertThat(refused.header("Retry-After")).isEqualTo("30");
        }
        await().until(() -> listeners.free() == 2);
        try (EventClient again = new EventClient(port, PATH)) {
            assertThat(change(again).id()).isEqualTo("1");
        }
    }

    @Test
    void aTokenThatWasNeverGivenIsRefused() {
        Answer since = client().get(PATH + "?since=99999", "Accept", "text/event-stream");
        assertThat(since.isProblem(400).at("/parameter")).isEqualTo("since");
        Answer last =
                client().get(PATH, "Accept", "text/event-stream", "Last-Event-ID", "1 or 1=1");
        assertThat(last.isProblem(400).at("/parameter")).isEqualTo("Last-Event-ID");
        assertThat(listeners.free()).isEqualTo(2);
    }

    @Test
    void whoDoesNotAskForEventsGetsThePage() {
        for (String accept : List.of("*/*", "application/json", "text/html, */*;q=0.8")) {
            Answer page = client().get(PATH, "Accept", accept);
            assertThat(page.header("Content-Type")).as(accept).startsWith("application/json");
        }
        assertThat(client().get(PATH).header("Content-Type")).startsWith("application/json");
    }
}
