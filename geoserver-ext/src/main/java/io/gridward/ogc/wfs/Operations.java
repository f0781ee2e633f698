package io.gridward.ogc.wfs;

import io.gridward.core.layer.FeatureSource;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.wfs.join.JoinReader;
import io.gridward.ogc.wfs.query.RequestParser;
import io.gridward.ogc.wfs.query.RequestParser.Asked;
import io.gridward.ogc.wfs.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The operations whose answers are no collections of features: values, tuples of joins, and what a
 * transaction did.
 */
final class Operations {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final String XML = "application/gml+xml; version=3.2";

    private final FeatureSource source;
    private final PageMemory memory;
    private final RequestParser parser;
    private final Clock clock;
    private final Optional<Transactions> transactions;

    Operations(
            FeatureSource source,
            PageMemory memory,
            RequestParser parser,
            Clock clock,
            Optional<Transactions> transactions) {
        this.transactions = transactions;
        this.source = source;
        this.memory = memory;
        this.parser = parser;
        this.clock = clock;
    }

    /** Writes an answer as of a day and a moment. */
    private interface Timed {
        OgcAnswer.Body at(LocalDate day, Instant now);
    }

    /** The answer to such a request; empty when it is none. */
    Optional<OgcAnswer> answer(Asked asked, String address) {
        String operation = asked.operation().toLowerCase(Locale.ROOT);
        if (operation.equals("getcapabilities") || parser.version(asked).earlier()) {
            return Optional.empty();
        }
        return switch (operation) {
            case "getpropertyvalue" -> {
                ValueAnswer values = ValueAnswer.of(asked, parser.features(asked), source, memory);
                yield stream((day, now) -> out -> values.write(out, day, now, address));
            }
            case "getfeature" ->
                    new JoinReader(parser)
                            .find(asked)
                            .map(request -> new JoinAnswer(source, request))
                            .flatMap(
                                    join ->
                                            stream(
                                                    (day, now) ->
                                                            out ->
                                                                    join.write(
                                                                            out, day, now,
                                                                            address)));
            case "transaction" ->
                    transactions.map(
                            t -> OgcAnswer.text(200, "text/xml", t.answer(asked, today())));
            default -> Optional.empty();
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CITY);
    }

    private Optional<OgcAnswer> stream(Timed body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Optional.of(OgcAnswer.stream(XML, body.at(LocalDate.ofInstant(now, CITY), now)));
    }
}
