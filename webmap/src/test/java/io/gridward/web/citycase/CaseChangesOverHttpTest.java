package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridward.core.account.Role;
import io.gridward.core.store.ChangeFeed;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import io.gridward.web.TestCity;
import io.gridward.web.events.EventClient;
import io.gridward.web.events.EventClient.Event;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a case changed is told to those only who read cases; everybody is told the rest. */
@Tag("slow")
class CaseChangesOverHttpTest extends CasesServer {
    private long before; // house: of each test

    @BeforeEach
    void somethingHappens() {
        ChangeFeed feed = ChangeFeed.of(store);
        before = feed.version();
        reported();
        TestCity.publishNews(store, 1);
        reported();
        TestCity.publishNews(store, 1);
        reported();
        held.refresh();
    }

    private String path() {
        return "/api/changes?since=" + before;
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPERVISOR", "DEPARTMENT", "INSPECTOR", "CONSUMER", "GIS"})
    void whoReadsCasesIsToldOfThem(String who) {
        Answer all = get(who, path());
        assertThat(all.each("/changes", "layer"))
                .containsExactly("case", "place", "case", "place", "case");
        assertThat(all.at("/next")).isEqualTo(String.valueOf(before + 5));
    }

    @Test
    void othersAreToldTheRestAndGoOnBehindIt() {
        for (Answer answer : List.of(new Client(port).get(path()), get("VISITOR", path()))) {
            assertThat(answer.each("/changes", "layer")).containsExactly("place", "place");
            assertThat(answer.each("/changes", "data_version"))
                    .containsExactly(String.valueOf(before + 2), String.valueOf(before + 4));
            assertThat(answer.text()).doesNotContain("case");
            assertThat(answer.at("/next")).isEqualTo(String.valueOf(before + 5));
            assertThat(answer.at("/more")).isEqualTo("false");
        }
        assertThat(new Client(port).get("/api/changes", "X-API-Key", "gw_wrong").status())
                .isEqualTo(401);
    }

    @Test
    void byEventsItIsTheSame() {
        try (EventClient stranger = new EventClient(port, path());
                EventClient reader =
                        new EventClient(port, path(), "X-API-Key: " + key("ACCEPTOR"))) {
            for (long version : new long[] {1, 2, 3, 4, 5}) {
                assertThat(change(reader).id()).isEqualTo(String.valueOf(before + version));
            }
            assertThat(change(stranger).id()).isEqualTo(String.valueOf(before + 2));
            assertThat(change(stranger).id()).isEqualTo(String.valueOf(before + 4));
            reported();
            TestCity.publishNews(store, 1);
            held.refresh();
            assertThat(change(stranger).id()).isEqualTo(String.valueOf(before + 7));
            await().until(() -> change(reader).id().equals(String.valueOf(before + 7)));
        }
    }

    /** Who may no more is told nothing more, although he came in while he might. */
    @Test
    void aStreamEndsWithTheRightToReadIt() {
        accounts.add("LEAVING", "a long enough password", Set.of(Role.SUPERVISOR), "tester");
        String key = accounts.issueKey("LEAVING", "tester");
        long seen = before + 5;
        String rest = "/api/changes?since=" + seen;
        try (EventClient reader =
                        new EventClient(port, rest, "Connection: close", "X-API-Key: " + key);
                EventClient other = new EventClient(port, rest, "X-API-Key: " + key("ACCEPTOR"))) {
            reported();
            held.refresh();
            assertThat(change(reader).id()).isEqualTo(String.valueOf(seen + 1));
            accounts.changePassword("LEAVING", "another long enough one", "tester");
            reported();
            held.refresh();
            assertThat(change(other).id()).isEqualTo(String.valueOf(seen + 1));
            assertThat(change(other).id()).isEqualTo(String.valueOf(seen + 2));
            assertThat(change(reader).name()).isEqualTo("end of stream");
        } finally {
            accounts.remove("LEAVING", "tester");
        }
    }

    /** The next event that is no heartbeat. */
    private static Event change(EventClient client) {
        Event event = client.next();
        while (event.name().equals(":")) {
            event = client.next();
        }
        return event;
    }
}
