package io.gridward.web.place;

import io.gridward.core.layer.LocalText;
import io.gridward.core.place.Geocoder;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.importer.locate.question.PointFields;
import io.gridward.web.fault.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/places} and {@code /api/places/nearest}. */
@RestController
class PlacesController {
    private static final int MOST_PLACES = 50;
    private static final int MOST_CHARACTERS = 100;
    private static final int MOST_DIGITS = 4;
    private static final Pattern COUNT = Pattern.compile("\\d{1," + MOST_DIGITS + "}");

    private final Geocoder geocoder;
    private final Clock clock;

    PlacesController(Geocoder geocoder, Clock clock) {
        this.geocoder = geocoder;
        this.clock = clock;
    }

    @Operation(summary = "地址与地名转坐标：名称、地址、拼音或首字母 / Places by name, address, pinyin or its initials")
    @GetMapping(path = "/api/places", produces = MediaType.APPLICATION_JSON_VALUE)
    PlacesJson find(
            @Parameter(
                            required = true,
                            description = "地名、地址、拼音或首字母 / a name, an address, pinyin or initials",
                            schema = @Schema(minLength = 1, maxLength = MOST_CHARACTERS))
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(
                            description = "最多几条 / most candidates",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "50"))
                    @RequestParam(defaultValue = "10")
                    String limit,
            @Parameter(
                            description =
                                    "哪一天的地名，默认今天 / names that hold on this day, today when absent",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable String at) {
        return new PlacesJson(
                geocoder.find(words(q), most(limit), day(at)).stream()
                        .map(PlacesJson.Candidate::of)
                        .toList());
    }

    private static String words(@Nullable String q) {
        if (q == null || q.isBlank()) {
            throw BadParameter.missing("q");
        }
        String words = q.strip();
        if (words.chars().anyMatch(Character::isISOControl) || words.length() > MOST_CHARACTERS) {
            throw BadParameter.of(
                    "q",
                    words,
                    LocalText.of(
                            "不含控制字符、不超过 %d 个字的文字".formatted(MOST_CHARACTERS),
                            "text of at most %d characters, none of control"
                                    .formatted(MOST_CHARACTERS)));
        }
        return words;
    }

    private static int most(String limit) {
        if (COUNT.matcher(limit).matches()) {
            int most = Integer.parseInt(limit);
            if (most >= 1 && most <= MOST_PLACES) {
                return most;
            }
        }
        throw BadParameter.of(
                "limit",
                limit,
                LocalText.of(
                        "1 到 %d 的整数".formatted(MOST_PLACES),
                        "a whole number from 1 to %d".formatted(MOST_PLACES)));
    }

    private LocalDate day(@Nullable String at) {
        if (at == null || at.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(at);
        } catch (DateTimeParseException e) {
            throw BadParameter.of(
                    "at", at, LocalText.of("日期，如 2026-11-26", "a day such as 2026-11-26"));
        }
    }

    @Operation(summary = "坐标转地址描述 / How a point is called")
    @GetMapping(path = "/api/places/nearest", produces = MediaType.APPLICATION_JSON_VALUE)
    NearestJson nearest(
            @Parameter(
                            required = true,
                            description = "经度，度，EPSG:4490 / longitude in degrees",
                            schema = @Schema(type = "number", minimum = "-180", maximum = "180"))
                    @RequestParam(required = false)
                    @Nullable String lon,
            @Parameter(
                            required = true,
                            description = "纬度，度，EPSG:4490 / latitude in degrees",
                            schema = @Schema(type = "number", minimum = "-90", maximum = "90"))
                    @RequestParam(required = false)
                    @Nullable String lat,
            @Parameter(
                            description = "哪一天，默认今天 / on which day, today when absent",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable String at) {
        LocateQuestion point =
                new PointFields(lon, lat, null, null, null, null, at)
                        .question(LocalDate.now(clock));
        return NearestJson.of(geocoder.nearest(point.lon(), point.lat(), point.at()));
    }
}
