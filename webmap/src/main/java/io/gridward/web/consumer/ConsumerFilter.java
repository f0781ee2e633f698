package io.gridward.web.consumer;

import io.gridward.core.layer.LocalText;
import io.gridward.ogc.fault.ExceptionReport;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.fault.ServiceExceptionReport;
import io.gridward.web.fault.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests of one consumer run at a time; one more is told to come again (429, RFC
 * 6585 §4), in the form of the protocol it was asked in.
 */
final class ConsumerFilter extends OncePerRequestFilter {
    private static final int TOO_MANY = 429;
    private static final int WAIT_SECONDS = 2;
    private static final String API = "/api/";

    private final Consumers consumers;
    private final int most;
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    ConsumerFilter(Consumers consumers, ConsumerSettings settings) {
        this.consumers = consumers;
        this.most = settings.maxRequests();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String consumer = consumers.nameOf(request);
        if (running.merge(consumer, 1, Integer::sum) > most) {
            leave(consumer);
            refuse(request.getRequestURI(), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave(consumer);
        }
    }

    private void leave(String consumer) {
        running.computeIfPresent(consumer, (name, n) -> n == 1 ? null : n - 1);
    }

    /** How many consumers have a request running. */
    int consumers() {
        return running.size();
    }

    private void refuse(String path, HttpServletResponse response) throws IOException {
        LocalText why =
                LocalText.of(
                        "同一来源同时进行的请求超过 %d 个；请等已有请求结束后再试，程序请使用自己的 X-API-Key".formatted(most),
                        "more than %d requests at once from one consumer: wait until one of them has ended; programs use an X-API-Key of their own"
                                .formatted(most));
        OgcFault fault = OgcFault.withStatus(TOO_MANY, OgcFault.OTHER, null, why.zh(), why.en());
        response.setIntHeader("Retry-After", WAIT_SECONDS);
        if (path.startsWith(API)) {
            Problem problem = Problem.of(TOO_MANY, why.zh() + " / " + why.en(), null);
            send(response, Problem.MEDIA_TYPE, problem.json());
        } else if (path.endsWith("/wms")) {
            send(
                    response,
                    ServiceExceptionReport.MEDIA_TYPE + ";charset=UTF-8",
                    ServiceExceptionReport.write(fault).getBytes(StandardCharsets.UTF_8));
        } else {
            send(
                    response,
                    ExceptionReport.MEDIA_TYPE + ";charset=UTF-8",
                    ExceptionReport.write(fault, "2.0.0").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] body)
            throws IOException {
        response.setStatus(TOO_MANY);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
