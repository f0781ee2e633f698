package io.gridward.web.fault;

import io.gridward.core.layer.evaluate.BadFilter;
import io.gridward.core.store.StoreUnavailable;
import io.gridward.importer.locate.BadBatch;
import io.gridward.importer.locate.question.BadField;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Turns what a controller throws into an answer. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    @ExceptionHandler
    ResponseEntity<Problem> badParameter(BadParameter e) {
        return answer(Problem.of(BAD_REQUEST, String.valueOf(e.getMessage()), e.parameter()));
    }

    /** A part of a question that came as a parameter. */
    @ExceptionHandler
    ResponseEntity<Problem> badField(BadField e) {
        String value = e.value();
        return badParameter(
                value == null
                        ? BadParameter.missing(e.field())
                        : BadParameter.of(e.field(), value, e.wanted()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> badBatch(BadBatch e) {
        int status = e.tooLarge() ? TOO_LARGE : BAD_REQUEST;
        return answer(Problem.of(status, String.valueOf(e.getMessage()), null));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException e) {
        return badParameter(BadParameter.missing(e.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException e) {
        String detail =
                "参数 %s 的值无效 / parameter %s cannot be read".formatted(e.getName(), e.getName());
        return answer(Problem.of(BAD_REQUEST, detail, e.getName()));
    }

    /** What was asked for cannot be looked for; the message names it in both languages. */
    @ExceptionHandler
    ResponseEntity<Problem> filter(BadFilter e) {
        return answer(Problem.of(BAD_REQUEST, String.valueOf(e.getMessage()), null));
    }

    /** Tomcat could not take the parameters apart: a broken escape, or too many of them. */
    @ExceptionHandler
    ResponseEntity<Problem> unreadable(InvalidParameterException e) {
        String detail =
                "请求参数无法解读，请检查百分号编码与参数个数 / the parameters cannot be read: check percent escapes and how many there are";
        return answer(Problem.of(BAD_REQUEST, detail, null));
    }

    /** A parameter whose very name is no text, noticed when all parameters are read. */
    @ExceptionHandler
    ResponseEntity<Problem> rejected(RequestRejectedException e) {
        LOG.debug("a request was rejected", e);
        String detail =
                "参数名含不允许的字符（如控制字符），请去掉 / the name of a parameter has a character that is not allowed, such as one of control: leave it out";
        return answer(Problem.of(BAD_REQUEST, detail, null));
    }

    /** A body that says it has parts and has none, or where none are taken. */
    @ExceptionHandler
    ResponseEntity<Problem> noParts(MultipartException e) {
        String detail =
                "multipart 请求体无法解读，请检查 boundary，或改用此地址所要的格式 / the multipart body cannot be read: check its boundary, or send what this address takes";
        return answer(Problem.of(BAD_REQUEST, detail, null));
    }

    @ExceptionHandler
    ResponseEntity<Problem> storeAway(StoreUnavailable e) {
        LOG.warn("the store is away: {}", e.getMessage());
        return answer(Problem.of(UNAVAILABLE));
    }

    /** The work was ended because the client has gone; nobody is left to be told. */
    @ExceptionHandler
    ResponseEntity<Problem> ended(CancellationException e) {
        LOG.debug("a request was ended", e);
        return answer(Problem.of(UNAVAILABLE));
    }

    /** The client has gone; nobody is left to be told. */
    @ExceptionHandler
    void gone(IOException e) {
        LOG.debug("the client has gone", e);
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception e) {
        if (e instanceof ErrorResponse spring) {
            return answer(Problem.of(spring.getStatusCode().value()), spring.getHeaders());
        }
        LOG.error("a request failed", e);
        return answer(Problem.of(SERVER_ERROR));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return answer(problem, null);
    }

    private static ResponseEntity<Problem> answer(Problem problem, @Nullable HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers == null ? new HttpHeaders() : headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
