package io.gridward.core.portable;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.LocateAnswer.Responsible;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * The file of a hard little city and what Java answers at 10,000 points, kept for readers in other
 * languages. When the format or the rules change on purpose: run with {@code -Dgolden.update=true}.
 */
@Tag("slow")
class PortableGoldenTest {
    private static final long SEED = 20261125;
    private static final int POINTS = 10_000;
    private static final Path FOLDER = Path.of("../data-samples/portable");
    private static final Instant MADE_AT = Instant.parse("2026-11-25T00:00:00Z");

    private static final List<String> KINDS = List.of("component", "matter");
    private static final List<String> SCHEMES =
            List.of(
                    TypeCatalog.GBT_47678_5_2026,
                    TypeCatalog.GBT_30428_2_2013,
                    TypeCatalog.CJT_214_2007);
    private static final TypeCatalog TYPES = TypeCatalog.ofProgram();

    private final HardCity city = new HardCity(SEED);
    private final Locator locator = Locator.over(city.features());

    @Test
    void theFileIsTheSameByteForByte() throws IOException {
        byte[] made = bytes(PortableIndex.of(city.features(), HardCity.DAY, true, MADE_AT));
        Path file = FOLDER.resolve("hard-city.gwindex");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.write(file, made);
        }

        assertThat(Files.readAllBytes(file)).as("seed %d", SEED).isEqualTo(made);
    }

    @Test
    void theAnswersAreTheSame() throws IOException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            made.add(answered(question(i)));
        }
        Path file = FOLDER.resolve("hard-city-answers.ndjson.gz");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write((String.join("\n", made) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            String kept = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(kept.lines().toList()).as("seed %d", SEED).isEqualTo(made);
        }
    }

    private static byte[] bytes(PortableIndex index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.writeTo(out);
        return out.toByteArray();
    }

    /** Chance points, vertices, places on and beside edges, ends of lines, far away. */
    private LocateQuestion question(int i) {
        Coordinate a = city.vertex();
        Coordinate b = city.vertex();
        double t = city.random().nextDouble();
        Coordinate at =
                switch (i % 10) {
                    case 0 -> a;
                    case 1 -> new Coordinate(a.x + 1e-9 * (t - 0.5), a.y);
                    case 2 -> new Coordinate(a.x, Math.nextUp(a.y));
                    case 3 -> new Coordinate((a.x + next(a).x) / 2, (a.y + next(a).y) / 2);
                    case 4 -> new Coordinate(a.x + t * 2e-4, a.y - (1 - t) * 1e-4);
                    case 5 -> new Coordinate(a.x, b.y);
                    case 6 -> new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
                    case 7 -> new Coordinate(b.x - 1 + 2 * t, b.y + 1 - 2 * t);
                    default -> anywhere(t);
                };
        boolean thing = i % 7 == 0;
        return new LocateQuestion(
                at.x,
                at.y,
                city.oneOf("component", "matter", null),
                city.oneOf("01022", "01001", "02003", "0299", null),
                thing ? "C%02d".formatted(city.random().nextInt(42)) : null,
                HardCity.DAY,
                null);
    }

    private Coordinate next(Coordinate a) {
        int i = 0;
        while (city.places.get(i)[0] != a.x || city.places.get(i)[1] != a.y) {
            i++;
        }
        double[] next = city.places.get(Math.min(i + 1, city.places.size() - 1));
        return new Coordinate(next[0], next[1]);
    }

    private Coordinate anywhere(double t) {
        double x = HardCity.WEST + HardCity.STEP * (t * (HardCity.COLUMNS + 2) - 1);
        double u = city.random().nextDouble();
        return new Coordinate(x, HardCity.SOUTH + HardCity.STEP * (u * (HardCity.ROWS + 2) - 1));
    }

    /** Question and answer as one line of JSON. */
    private String answered(LocateQuestion q) {
        LocateAnswer a = locator.locate(q);
        Decision d = locator.decide(q);
        Responsible r = a.responsible();
        assertThat(d.flags()).as("%s", q).isEqualTo(a.flags());
        assertThat(d.rowId()).as("%s", q).isEqualTo(r == null ? null : r.rowId());
        return Stream.of(
                        String.valueOf(q.lon()),
                        String.valueOf(q.lat()),
                        text(q.kind()),
                        text(q.type()),
                        text(q.component()),
                        text(a.grid() == null ? null : a.grid().code()),
                        text(a.community() == null ? null : a.community().code()),
                        text(a.subdistrict() == null ? null : a.subdistrict().code()),
                        text(d.departmentCode()),
                        text(r == null ? null : r.departmentName()),
                        text(d.rule() == null ? null : d.rule().code()),
                        text(d.rowId()),
                        text(r == null ? null : r.validFrom()),
                        text(r == null ? null : r.validTo()),
                        text(a.managementZone() == null ? null : a.managementZone().id()),
                        a.edgeDistanceMetres() == null ? "null" : metres(a.edgeDistanceMetres()),
                        text(flags(q, d)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** With the flag that the doors add for a type in no list. */
    private static String flags(LocateQuestion q, Decision d) {
        String flags = String.join(" ", d.flags());
        boolean unknown =
                q.type() != null
                        && KINDS.stream()
                                .filter(k -> q.kind() == null || q.kind().equals(k))
                                .noneMatch(k -> isListed(k, q.type()));
        return unknown ? (flags + " no-type").strip() : flags;
    }

    private static boolean isListed(String kind, String type) {
        return SCHEMES.stream().anyMatch(s -> TYPES.find(s, kind, type).isPresent());
    }

    private static String metres(double metres) {
        return String.valueOf(Math.round(metres * 1e6) / 1e6);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "null" : '"' + value.toString() + '"';
    }
}
