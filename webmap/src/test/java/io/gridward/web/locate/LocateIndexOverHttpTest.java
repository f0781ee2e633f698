package io.gridward.web.locate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class LocateIndexOverHttpTest extends ServedCity {
    private static final String INDEX = "/api/locate/index";
    private static final String GZIP = "Accept-Encoding";

    private static ByteBuffer file(Answer answer) {
        return ByteBuffer.wrap(answer.response().body()).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void theFileIsSentWithItsChecksumAsTag() {
        Answer answer = get(INDEX);
        byte[] body = answer.response().body();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(body.length));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("ETag")).matches("\"[0-9a-f]{64}\"");
        assertThat(body).startsWith(0x89, 'G', 'W', 'I');
        assertThat(file(answer).getLong(16)).isEqualTo(body.length);
    }

    @Test
    void itIsCompressedForWhoTakesIt() throws IOException {
        Answer plain = get(INDEX);
        Answer packed = get(INDEX, GZIP, "br, gzip;q=0.5");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(packed.response().body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.response().body());
        }
    }

    @ParameterizedTest
    @CsvSource({"identity", "'gzip;q=0'", "'*;q=0'", "''"})
    void itIsSentAsItIsToOthers(String accepted) {
        assertThat(get(INDEX, GZIP, accepted).header("Content-Encoding")).isEmpty();
    }

    @Test
    void whoHasItIsNotSentItAgain() {
        for (String coding : List.of("identity", "gzip")) {
            String tag = get(INDEX, GZIP, coding).header("ETag");
            Answer again = get(INDEX, GZIP, coding, "If-None-Match", "\"old\", " + tag);

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.response().body()).isEmpty();
            assertThat(get(INDEX, GZIP, coding, "If-None-Match", "\"old\"").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherDayMayHaveAnotherFile() {
        Answer before = get(INDEX + "?at=2021-05-31");
        Answer after = get(INDEX + "?at=2021-06-01");

        assertThat(file(before).getInt(76))
                .isEqualTo(file(after).getInt(72))
                .isEqualTo((int) LocalDate.parse("2021-06-01").toEpochDay());
        assertThat(get(INDEX + "?at=2021-06-02").header("ETag")).isEqualTo(after.header("ETag"));
    }

    @Test
    void componentsAreInItWhenAskedFor() {
        Answer with = get(INDEX + "?components=true");

        assertThat(file(with).getInt(120)).isEqualTo(1);
        assertThat(file(get(INDEX + "?components=false")).getInt(120)).isZero();
    }

    @Test
    void manyAtOnceGetTheSameFile() {
        List<String> tags =
                IntStream.range(0, 6)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () -> get(INDEX + "?at=2020-06-01")))
                        .toList()
                        .stream()
                        .map(f -> f.join().header("ETag"))
                        .distinct()
                        .toList();

        assertThat(tags).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "?at=yesterday, at",
        "?at=2021-02-30, at",
        "?at=999999999-01-01, at",
        "?at=0001-01-01, at",
        "?components=maybe, components",
        "?components=1, components"
    })
    void whatCannotBeUsedIsNamed(String query, String parameter) {
        assertThat(get(INDEX + query).isProblem(400).at("/parameter")).isEqualTo(parameter);
    }

    @Test
    void theDescriptionOfTheInterfaceHasIt() {
        assertThat(get("/v3/api-docs").json().at("/paths").has(INDEX)).isTrue();
    }
}
