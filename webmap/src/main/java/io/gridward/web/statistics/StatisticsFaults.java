package io.gridward.web.statistics;

import io.gridward.web.fault.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong with statistics, as answers. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StatisticsFaults {
    private static final String AGAIN_SECONDS = "5";

    /** To a page another challenge than Basic, which would make the browser ask by itself. */
    @ExceptionHandler
    ResponseEntity<Problem> refused(StatisticsRefused e, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (e.status() == StatisticsRefused.UNAUTHORIZED) {
            boolean page = request.getHeader("Sec-Fetch-Site") != null;
            headers.set(
                    HttpHeaders.WWW_AUTHENTICATE,
                    page
                            ? "Session realm=\"Gridward\""
                            : "Basic realm=\"Gridward\", charset=\"UTF-8\"");
        } else {
            headers.set(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        }
        return ResponseEntity.status(e.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(e.status(), String.valueOf(e.getMessage()), null));
    }
}
