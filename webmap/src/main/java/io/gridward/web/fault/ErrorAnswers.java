package io.gridward.web.fault;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for errors that no controller has seen: refused requests, failed filters. */
@RestController
@Hidden
class ErrorAnswers implements ErrorController {
    private static final int NOT_FOUND = 404;
    private static final int LOWEST = 400;
    private static final int HIGHEST = 599;

    /**
     * Asked for by a client itself, without an error, there is nothing here; to an answer that is
     * on its way nothing is added.
     */
    @RequestMapping("${server.error.path:/error}")
    @Nullable ResponseEntity<Problem> answer(
            HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer n && n >= LOWEST && n <= HIGHEST ? n : NOT_FOUND;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status));
    }
}
