package io.gridward.web.citycase;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.report.AddressMatch;
import io.gridward.core.citycase.report.UnclearAddress;
import io.gridward.web.fault.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What cannot be done to a case, as answers. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CaseFaults {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /**
     * A problem with what can be done instead.
     *
     * @param legal moves that the state of the case allows; absent when that is not the reason
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(String title, int status, String detail, @Nullable List<String> legal) {}

    @ExceptionHandler
    ResponseEntity<Refusal> refused(CaseRefused e) {
        int status =
                switch (e.kind()) {
                    case UNKNOWN -> NOT_FOUND;
                    case NOT_PERMITTED -> FORBIDDEN;
                    case BAD_INPUT -> BAD_REQUEST;
                    case ILLEGAL, STALE, KEY_REUSED -> CONFLICT;
                };
        boolean byState =
                e.kind() == CaseRefused.Kind.ILLEGAL || e.kind() == CaseRefused.Kind.STALE;
        Problem problem = Problem.of(status, String.valueOf(e.getMessage()), null);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        new Refusal(
                                problem.title(),
                                status,
                                problem.detail(),
                                byState ? e.legal().stream().map(CaseMove::name).toList() : null));
    }

    /**
     * A problem with the places that an address may mean.
     *
     * @param candidates best first; none when no name is like it
     */
    record Unclear(
            String title,
            int status,
            String detail,
            String parameter,
            List<ReportJson.Geocoded> candidates) {}

    @ExceptionHandler
    ResponseEntity<Unclear> unclear(UnclearAddress e) {
        Problem problem = Problem.of(BAD_REQUEST, String.valueOf(e.getMessage()), "address");
        return ResponseEntity.status(BAD_REQUEST)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        new Unclear(
                                problem.title(),
                                BAD_REQUEST,
                                problem.detail(),
                                "address",
                                e.candidates().stream()
                                        .map(h -> new AddressMatch(e.address(), h))
                                        .map(ReportJson.Geocoded::of)
                                        .toList()));
    }
}
