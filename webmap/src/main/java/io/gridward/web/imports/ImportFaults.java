package io.gridward.web.imports;

import io.gridward.core.batch.BatchConflict;
import io.gridward.importer.job.BadOrder;
import io.gridward.importer.job.JobConflict;
import io.gridward.importer.job.NoSuchJob;
import io.gridward.importer.job.TooManyJobs;
import io.gridward.web.fault.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What goes wrong with imports, as answers. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportFaults {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;

    @ExceptionHandler
    ResponseEntity<Problem> badOrder(BadOrder e) {
        return answer(BAD_REQUEST, e.getMessage(), e.option());
    }

    @ExceptionHandler
    ResponseEntity<Problem> noSuchJob(NoSuchJob e) {
        return answer(NOT_FOUND, e.getMessage(), null);
    }

    @ExceptionHandler({JobConflict.class, BatchConflict.class})
    ResponseEntity<Problem> conflict(RuntimeException e) {
        return answer(CONFLICT, e.getMessage(), null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooMany(TooManyJobs e) {
        return answer(TOO_MANY, e.getMessage(), null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> noFile(MissingServletRequestPartException e) {
        String part = e.getRequestPartName();
        return answer(BAD_REQUEST, "缺少文件部分 %s / part %s is missing".formatted(part, part), part);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e) {
        return answer(
                TOO_LARGE,
                "文件超过 gridward.imports.max-file-bytes / the file is larger than gridward.imports.max-file-bytes",
                "file");
    }

    private static ResponseEntity<Problem> answer(
            int status, @Nullable String detail, @Nullable String parameter) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, String.valueOf(detail), parameter));
    }
}
