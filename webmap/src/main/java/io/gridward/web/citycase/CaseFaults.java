package io.gridward.web.citycase;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
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
}
