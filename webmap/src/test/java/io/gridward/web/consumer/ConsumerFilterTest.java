package io.gridward.web.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ConsumerFilterTest {
    private static final int MOST = 3;

    private final ConsumerFilter filter =
            new ConsumerFilter(
                    new Consumers(key -> Optional.empty(), Clock.systemUTC(), false),
                    new ConsumerSettings(MOST));
    private final AtomicInteger answered = new AtomicInteger();

    private MockHttpServletResponse ask(String path, String address, FilterChain inside)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, inside);
        return response;
    }

    private void answer(Object request, Object response) {
        answered.incrementAndGet();
    }

    /** Runs something while so many requests of an address run. */
    private void whileRunning(int n, String address, FilterChain inside) throws Exception {
        ask(
                "/wfs",
                address,
                n == 1
                        ? inside
                        : (in, out) -> {
                            try {
                                whileRunning(n - 1, address, inside);
                            } catch (ServletException e) {
                                throw e;
                            } catch (Exception e) {
                                throw new ServletException(e);
                            }
                        });
    }

    private FilterChain asking(String path, String address, MockHttpServletResponse[] into) {
        return (in, out) -> {
            try {
                into[0] = ask(path, address, this::answer);
            } catch (Exception e) {
                throw new ServletException(e);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "/api/layers, application/problem+json, '\"status\":429'",
        "/wfs, application/xml, <ows:ExceptionReport",
        "/gw/wfs, application/xml, <ows:ExceptionReport",
        "/gw/wms, text/xml, <ServiceExceptionReport"
    })
    void oneMoreThanTheMostIsToldInItsProtocolWhatToDo(String path, String type, String begin)
            throws Exception {
        MockHttpServletResponse[] last = new MockHttpServletResponse[1];
        whileRunning(MOST, "10.0.0.1", asking(path, "10.0.0.1", last));

        assertThat(answered.get()).isZero();
        assertThat(last[0].getStatus()).isEqualTo(429);
        assertThat(last[0].getHeader("Retry-After")).isEqualTo("2");
        assertThat(last[0].getContentType()).startsWith(type);
        String text = new String(last[0].getContentAsByteArray(), "UTF-8");
        assertThat(text).contains(begin, "超过 3 个", "wait until one of them has ended");
    }

    @Test
    void othersAreNotHeldUp() throws Exception {
        MockHttpServletResponse[] last = new MockHttpServletResponse[1];
        whileRunning(MOST, "10.0.0.1", asking("/wfs", "10.0.0.2", last));
        whileRunning(MOST - 1, "10.0.0.1", asking("/wfs", "10.0.0.1", last));

        assertThat(answered.get()).isEqualTo(2);
        assertThat(last[0].getStatus()).isEqualTo(200);
    }

    @Test
    void whatFailsGivesItsPlaceBackAndNobodyIsRemembered() throws Exception {
        for (int i = 0; i < 2 * MOST; i++) {
            assertThatThrownBy(
                            () ->
                                    ask(
                                            "/wfs",
                                            "10.0.0.1",
                                            (in, out) -> {
                                                throw new ServletException("fails");
                                            }))
                    .hasMessage("fails");
        }
        ask("/wfs", "10.0.0.1", this::answer);

        assertThat(answered.get()).isEqualTo(1);
        assertThat(filter.consumers()).isZero();
    }
}
