package io.gridward.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.request.OgcSettings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A request whose time is over ends, and the thread goes on to the next as if nothing had been. */
@Tag("slow")
class TimeLimitTest {
    private static final byte[] MUCH = new byte[40_000];

    private final MockHttpServletResponse out = new MockHttpServletResponse();

    /** A service that answers so. */
    private record Toy(Supplier<OgcAnswer> answers) implements OgcService {
        @Override
        public String name() {
            return "WFS";
        }

        @Override
        public OgcAnswer handle(OgcRequest request) {
            return answers.get();
        }

        @Override
        public OgcAnswer fault(OgcFault fault, OgcRequest request) {
            return OgcAnswer.text(fault.status(), "text/plain", fault.getMessage());
        }
    }

    private void ask(int seconds, int sendingSeconds, Supplier<OgcAnswer> answers)
            throws Exception {
        OgcSettings settings =
                new OgcSettings(9, 999, 999, 9, seconds, sendingSeconds, null, false);
        MockHttpServletRequest in = new MockHttpServletRequest("GET", "/wfs");
        in.addHeader("Host", "maps.example.com");
        new OgcServlet(List.of(new Toy(answers)), settings).service(in, out);
    }

    /** Works until somebody says stop, as a reader of features does. */
    private static void work() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        }
    }

    @Test
    void anAnswerThatDoesNotBeginIsAFaultThatSaysWhatToDo() throws Exception {
        ask(
                0,
                3600,
                () -> {
                    work();
                    throw new AssertionError("goes on");
                });

        assertThat(out.getStatus()).isEqualTo(403);
        assertThat(out.getContentAsString())
                .contains("查询超过 0 秒，已停止", "took longer than 0 s and was stopped");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void theSameHoldsWhileABodyIsFoundAndNothingHasLeft() throws Exception {
        ask(
                0,
                3600,
                () ->
                        OgcAnswer.stream(
                                "text/plain",
                                body -> {
                                    body.write(new byte[1000]);
                                    work();
                                }));

        assertThat(out.getContentAsString()).startsWith("查询超过");
    }

    @Test
    void anAnswerOnItsWayHasItsOwnTimeAndIsBrokenOff() {
        CountDownLatch sent = new CountDownLatch(1);

        assertThatThrownBy(
                        () ->
                                ask(
                                        1,
                                        0,
                                        () ->
                                                OgcAnswer.stream(
                                                        "text/plain",
                                                        body -> {
                                                            body.write(MUCH);
                                                            sent.countDown();
                                                            work();
                                                        })))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("after its first bytes");
        assertThat(sent.getCount()).isZero();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whoIsInTimeIsNotDisturbed() throws Exception {
        ask(60, 3600, () -> OgcAnswer.text(200, "text/plain", "good"));

        assertThat(out.getContentAsString()).isEqualTo("good");
    }

    @Test
    void anAlarmThatComesAfterTheEndReachesNobody() throws Exception {
        OgcSettings none = new OgcSettings(9, 999, 999, 9, 0, 0, null, false);
        for (int i = 0; i < 2000; i++) {
            TimeLimit.start(none, () -> false).end();
            assertThat(Thread.currentThread().isInterrupted()).as("round " + i).isFalse();
        }
    }
}
