package io.gridward.ogc.wfs;

import io.gridward.core.layer.FeatureSource;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.wfs.history.VersionReader;
import io.gridward.ogc.wfs.join.JoinReader;
import io.gridward.ogc.wfs.query.RequestParser;
import io.gridward.ogc.wfs.query.RequestParser.Asked;
import io.gridward.ogc.wfs.transaction.FeatureLocks;
import io.gridward.ogc.wfs.transaction.QueryManagement;
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
 * transaction did; and those that lock or define queries.
 */
final class Operations {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final String XML = "application/gml+xml; version=3.2";

    private final FeatureSource source;
    private final PageMemory memory;
    private final RequestParser parser;
    private final Clock clock;
    private final Optional<Writing> writing;

    Operations(
            FeatureSource source,
            PageMemory memory,
            RequestParser parser,
            Clock clock,
            Optional<Writing> writing) {
        this.writing = writing;
        this.source = source;
        this.memory = memory;
        this.parser = parser;
        this.clock = clock;
    }

    /** What only those may ask who change data. */
    record Writing(Transactions transactions, FeatureLocks locks, QueryManagement queries) {}

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
                                                                            address)))
                            .or(() -> versions(asked, address));
            case "transaction" -> writing.map(w -> xml(w.transactions().answer(asked, today())));
            case "lockfeature" -> writing.map(w -> xml(w.locks().lock(asked, today())));
            case "getfeaturewithlock" ->
                    writing.flatMap(w -> locked(w.locks().getWithLock(asked, today()), address));
            case "createstoredquery" -> writing.map(w -> xml(w.queries().create(asked)));
            case "dropstoredquery" -> writing.map(w -> xml(w.queries().drop(asked)));
            default -> Optional.empty();
        };
    }

    private Optional<OgcAnswer> versions(Asked asked, String address) {
        return new VersionReader(parser)
                .find(asked)
                .map(request -> new VersionAnswer(source, request))
                .flatMap(
                        versions -> {
                            String type = versions.asked().request().format().mediaType();
                            return stream(
                                    type,
                                    (day, now) -> out -> versions.write(out, day, now, address));
                        });
    }

    private static OgcAnswer xml(String document) {
        return OgcAnswer.text(200, "text/xml", document);
    }

    private Optional<OgcAnswer> locked(FeatureLocks.Locked found, String address) {
        return stream(
                (day, now) ->
                        new FeatureAnswer(
                                        source,
                                        memory,
                                        found.request(),
                                        day,
                                        now,
                                        address,
                                        found.lock())
                                ::write);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CITY);
    }

    private Optional<OgcAnswer> stream(Timed body) {
        return stream(XML, body);
    }

    private Optional<OgcAnswer> stream(String type, Timed body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Optional.of(OgcAnswer.stream(type, body.at(LocalDate.ofInstant(now, CITY), now)));
    }
}
