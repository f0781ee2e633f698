package io.gridward.web.statistics.form;

import io.gridward.core.layer.LocalText;
import io.gridward.web.fault.BadParameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** In what form an answer is wanted. */
public enum AnswerFormat {
    /** The usual one. */
    JSON("application/json"),
    /** For spreadsheets: UTF-8 with a byte order mark, no cell starts a formula. */
    CSV("text/csv;charset=UTF-8"),
    /** With shapes. */
    GEOJSON("application/geo+json");

    private final MediaType type;

    AnswerFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    /**
     * The format of a parameter.
     *
     * @throws BadParameter when it is not among those offered
     */
    public static AnswerFormat of(@Nullable String value, Set<AnswerFormat> offered) {
        if (value == null || value.isBlank()) {
            return JSON;
        }
        return Arrays.stream(values())
                .filter(offered::contains)
                .filter(f -> f.code().equals(value))
                .findFirst()
                .orElseThrow(() -> unknown(value, offered));
    }

    private static BadParameter unknown(String value, Set<AnswerFormat> offered) {
        String all =
                offered.stream().sorted().map(AnswerFormat::code).collect(Collectors.joining(", "));
        return BadParameter.of("format", value, LocalText.of("此处提供的 " + all, "one of " + all));
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * An answer in this form.
     *
     * @param name name of the file, without its ending, under which it is kept
     */
    public <T> ResponseEntity<T> answer(T body, String name) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(type);
        if (this == CSV) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name + ".csv").build().toString());
        }
        return answer.body(body);
    }
}
