package io.gridward.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The clock is turned by hand; {@code look} is what it does four times a second. */
class ClientWatchTest {
    private final List<Runnable> looks = new ArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final MockHttpServletRequest in = new MockHttpServletRequest("GET", "/wms");
    private final MockHttpServletResponse out = new MockHttpServletResponse();

    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1) {
                @Override
                public ScheduledFuture<?> scheduleWithFixedDelay(
                        Runnable work, long first, long every, TimeUnit unit) {
                    looks.add(work);
                    return super.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.HOURS);
                }
            };

    @BeforeEach
    void connect() {
        in.setAttribute(ClientWatch.CONNECTION, (BooleanSupplier) open::get);
    }

    @AfterEach
    void stop() {
        clock.shutdownNow();
        Thread.interrupted();
    }

    private void serve(FilterChain work) throws Exception {
        new ClientWatch(clock).doFilter(in, out, work);
    }

    private void look() {
        looks.forEach(Runnable::run);
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    @Test
    void whoStillWaitsIsServed() throws Exception {
        serve(
                (request, response) -> {
                    look();
                    assertThat(interrupted()).isFalse();
                    response.getWriter().write("map");
                });

        assertThat(out.getContentAsString()).isEqualTo("map");
        assertThat(clock.getQueue())
                .as("nothing is looked at any more")
                .allMatch(look -> ((ScheduledFuture<?>) look).isCancelled());
    }

    @Test
    void whenTheClientHasGoneItsThreadIsInterruptedAndGoesOnUndisturbedAfterwards()
            throws Exception {
        serve(
                (request, response) -> {
                    open.set(false);
                    look();
                    assertThat(interrupted()).isTrue();
                    assertThat(ClientWatch.isGone(request)).isTrue();
                    throw new CancellationException();
                });

        assertThat(interrupted()).isFalse();
        assertThat(out.getStatus()).isEqualTo(499);
        look();
        assertThat(interrupted()).as("a late look reaches nobody").isFalse();
    }

    @Test
    void anAnswerOnItsWayIsBrokenOff() {
        assertThatThrownBy(
                        () ->
                                serve(
                                        (request, response) -> {
                                            response.getWriter().write("half a map");
                                            response.flushBuffer();
                                            open.set(false);
                                            look();
                                            throw new IOException("cannot write");
                                        }))
                .hasMessage("cannot write");
        assertThat(interrupted()).isFalse();
    }

    @Test
    void whatFailsWhileTheClientWaitsFailsAsEver() {
        assertThatThrownBy(
                        () ->
                                serve(
                                        (request, response) -> {
                                            throw new IllegalStateException("a fault of our own");
                                        }))
                .hasMessage("a fault of our own");
    }

    /** The thread of a request may be reading its body: nobody else may then. */
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void requestsWithABodyAreNotWatched(String method) throws Exception {
        in.setMethod(method);

        serve((request, response) -> assertThat(looks).isEmpty());
    }

    @Test
    void noneIsWatchedWithoutAConnectionToAsk() throws Exception {
        in.removeAttribute(ClientWatch.CONNECTION);

        serve((request, response) -> assertThat(looks).isEmpty());
    }

    @Test
    void aGetWithABodyIsNotWatched() throws Exception {
        in.setContent(new byte[1]);

        serve((request, response) -> assertThat(looks).isEmpty());
    }
}
