package io.gridward.web.edit;

import io.gridward.web.fault.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong with edits, as answers. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EditFaults {

    @ExceptionHandler
    ResponseEntity<Problem> refused(EditRefused e) {
        return ResponseEntity.status(e.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(e.status(), String.valueOf(e.getMessage()), e.parameter()));
    }
}
