package io.gridward.ogc.wfs.transaction;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.wfs.query.FeatureRequest;
import io.gridward.ogc.wfs.query.RequestParser;
import io.gridward.ogc.wfs.query.RequestParser.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers LockFeature and GetFeatureWithLock (OGC 09-025r2 §12, §13). Both take who may write.
 * Features are locked as they are then: what was published while they were read is read again.
 */
public final class FeatureLocks {
    private static final int TRIES = 5;
    private static final int UNAVAILABLE = 503;

    private final FeatureSource source;
    private final RequestParser parser;
    private final WriteDoor door;
    private final Locks locks;

    /** Locks features of a source for those whom a door lets write. */
    public FeatureLocks(FeatureSource source, RequestParser parser, WriteDoor door, Locks locks) {
        this.source = source;
        this.parser = parser;
        this.door = door;
        this.locks = locks;
    }

    /**
     * Answers LockFeature; the answer is a document.
     *
     * @throws OgcFault when they cannot be locked: then none is
     */
    public String lock(Asked asked, LocalDate day) {
        door.writer();
        LockOrder order = LockOrder.read(asked);
        if (order.lock().isPresent()) {
            return LockResponse.write(locks.extend(order.lock().get(), order.expiry()));
        }
        FeatureRequest request = parser.features(asked);
        return LockResponse.write(lock(request, order, day).outcome());
    }

    /** What was locked, as of a data version. */
    private record Taken(Locks.Outcome outcome, long version) {}

    /**
     * Features to answer with.
     *
     * @param request asks for those that were locked
     * @param lock identifier of the lock; empty when there is none
     */
    public record Locked(FeatureRequest request, Optional<String> lock) {}

    /**
     * Locks what a GetFeatureWithLock request asks for.
     *
     * @throws OgcFault when they cannot be locked: then none is
     */
    public Locked getWithLock(Asked asked, LocalDate day) {
        door.writer();
        FeatureRequest request = parser.features(asked);
        if (request.hits()) {
            throw OgcFault.invalid("resultType", "hits", " results", "results");
        }
        if (!request.format().tellsLock()) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    "outputFormat",
                    "GetFeatureWithLock 只以 GML 3.2 回答，其他格式没有锁标识的位置",
                    "GetFeatureWithLock answers in GML 3.2 only: other formats have no place for"
                            + " the lock");
        }
        Taken taken = lock(request, LockOrder.read(asked), day);
        return new Locked(
                without(request, taken.outcome().notLocked(), taken.version()),
                taken.outcome().lock());
    }

    private Taken lock(FeatureRequest request, LockOrder order, LocalDate day) {
        for (int i = 0; i < TRIES; i++) {
            long version = source.version();
            Locks.Outcome outcome =
                    locks.lock(read(request, day, version), order.all(), order.expiry());
            if (source.version() == version) {
                return new Taken(outcome, version);
            }
            outcome.lock().ifPresent(locks::release);
        }
        throw OgcFault.withStatus(
                UNAVAILABLE,
                OgcFault.PROCESSING,
                null,
                "数据正在频繁变更，请稍后再试",
                "the data change too often just now, try again later");
    }

    /** Identifiers of what a request asks for, its pages counted off. */
    private List<String> read(FeatureRequest request, LocalDate day, long version) {
        List<String> ids = new ArrayList<>();
        long skip = request.page().start();
        for (FeatureRequest.Query query : request.queries()) {
            FeatureQuery keys = query.on(day).pinned(version).reading(List.of(), false);
            try (FeatureStream features = source.read(keys)) {
                while (features.hasNext() && ids.size() < request.page().count()) {
                    Feature feature = features.next();
                    if (skip > 0) {
                        skip--;
                    } else {
                        ids.add(feature.id());
                    }
                    locks.requireRoom(ids.size());
                }
            }
        }
        return ids;
    }

    /** A request for what was locked, in the state in which it was; it has no other pages. */
    private static FeatureRequest without(
            FeatureRequest request, List<String> others, long version) {
        List<FeatureRequest.Query> queries = new ArrayList<>();
        for (FeatureRequest.Query q : request.queries()) {
            String prefix = q.layer().name() + ".";
            List<String> keys =
                    others.stream()
                            .filter(id -> id.startsWith(prefix))
                            .map(id -> id.substring(prefix.length()))
                            .toList();
            queries.add(
                    keys.isEmpty()
                            ? q
                            : q.where(
                                    Filter.and(
                                            q.filter(),
                                            new Filter.Not(Filter.in(q.layer().key(), keys)))));
        }
        return request.pinned(queries, version);
    }
}
