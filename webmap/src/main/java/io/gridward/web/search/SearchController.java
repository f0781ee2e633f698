package io.gridward.web.search;

import io.gridward.core.layer.LocalText;
import io.gridward.web.fault.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/search}. */
@RestController
class SearchController {
    private static final int MOST_HITS = 50;
    private static final int MOST_CHARACTERS = 100;
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

    private final Search search;
    private final Clock clock;

    /** What was found, best first. */
    record Hits(List<SearchHit> hits) {}

    SearchController(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "按编码前缀查网格与部件，按名称查区划与地名 / Grids and components by leading digits, divisions and places by name")
    @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
    Hits find(
            @Parameter(
                            required = true,
                            description =
                                    "编码前几位、名称的一部分、地址或拼音 / leading digits of a code, part of a name, an address or its pinyin",
                            schema = @Schema(minLength = 1, maxLength = MOST_CHARACTERS))
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(
                            description = "最多几条 / most hits",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "50"))
                    @RequestParam(defaultValue = "10")
                    String limit) {
        return new Hits(search.find(words(q), most(limit), LocalDate.now(clock)));
    }

    private static String words(@Nullable String q) {
        if (q == null || q.isBlank()) {
            throw BadParameter.missing("q");
        }
        String words = q.strip();
        if (words.chars().anyMatch(Character::isISOControl)) {
            throw BadParameter.of(
                    "q", words, LocalText.of("不含控制字符的文字", "text without control characters"));
        }
        if (words.length() > MOST_CHARACTERS) {
            throw BadParameter.of(
                    "q",
                    words,
                    LocalText.of(
                            "不超过 %d 个字".formatted(MOST_CHARACTERS),
                            "of at most %d characters".formatted(MOST_CHARACTERS)));
        }
        return words;
    }

    private static int most(String limit) {
        if (COUNT.matcher(limit).matches()) {
            int most = Integer.parseInt(limit);
            if (most >= 1 && most <= MOST_HITS) {
                return most;
            }
        }
        throw BadParameter.of(
                "limit",
                limit,
                LocalText.of(
                        "1 到 %d 的整数".formatted(MOST_HITS),
                        "a whole number from 1 to %d".formatted(MOST_HITS)));
    }
}
