package io.gridward.web.events;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** No place is left; answered as 429 with the time to wait. */
final class TooManyListeners extends ResponseStatusException {
    private static final long serialVersionUID = 1L;
    private static final String WAIT_SECONDS = "30";

    TooManyListeners() {
        super(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
        return headers;
    }
}
