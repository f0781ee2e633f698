package io.gridward.ogc.wfs;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.ogc.format.FeatureCollection;
import io.gridward.ogc.format.GmlMembers;
import io.gridward.ogc.wfs.join.JoinQuery;
import io.gridward.ogc.wfs.join.JoinRequest;
import io.gridward.ogc.wfs.join.JoinRun;
import io.gridward.ogc.wfs.query.FeatureRequest.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers one request for tuples of features, all of them of one version of the data. */
record JoinAnswer(FeatureSource source, JoinRequest request) {
    /** Most tuples of an answer: a page of them is held in memory. */
    private static final long MOST = 10_000;

    void write(OutputStream out, LocalDate today, Instant now, String address) throws IOException {
        ReadFaults.writing(stream -> answer(stream, today, now, address), out);
    }

    private void answer(OutputStream out, LocalDate today, Instant now, String address)
            throws IOException {
        JoinQuery query = request.query();
        long version = request.how().state().version().orElseGet(source::version);
        boolean hits = request.how().hits();
        Page page =
                new Page(
                        request.how().page().start(), Math.min(MOST, request.how().page().count()));
        JoinRun run = new JoinRun(query, request.how().asOf().orElse(today), version);
        JoinRun.Page found = run.run(source, page.start(), hits ? 0 : page.count());
        PageLinks links = new PageLinks(address, request.again());
        Optional<String> next =
                hits ? links.results(page, found.matched()) : links.after(page, found.matched());
        GmlMembers members =
                new GmlMembers(
                        found.matched(),
                        found.pairs().size(),
                        request.crs(),
                        now,
                        next,
                        hits ? Optional.empty() : links.previous(page),
                        TypeSchema.address(
                                address, List.of(query.left().layer(), query.right().layer())));
        List<List<Feature>> tuples = found.pairs().stream().map(this::given).toList();
        members.writeTuples(List.of(part(query.left()), part(query.right())), tuples, out);
    }

    private List<Feature> given(List<Feature> pair) {
        JoinQuery query = request.query();
        return List.of(given(pair.get(0), query.left()), given(pair.get(1), query.right()));
    }

    /** A feature with its shape only where shapes are asked for. */
    private static Feature given(Feature f, JoinQuery.Side side) {
        return side.shape() ? f : new Feature(f.layer(), f.key(), f.names(), f.values(), null);
    }

    private FeatureCollection.Part part(JoinQuery.Side side) {
        FeatureQuery none = FeatureQuery.of(side.layer(), null).page(0, 0);
        return new FeatureCollection.Part(
                side.layer(), side.attributes(), new OnePart(source, none));
    }
}
