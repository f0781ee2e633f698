package io.gridward.ogc.wfs;

import io.gridward.core.layer.Bookmark;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.wfs.query.FeatureRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one page reads: all of it from one data version, and from the feature after which it begins
 * where that is known, so that the last page costs what the first does.
 *
 * @param asked fingerprint of the queries
 * @param version data version
 * @param day day on which features hold
 * @param matched features that match, for each query
 * @param pages what to read, for each query; its limit is the number of features that will come
 * @param before features of each query before those pages
 */
record PagePlan(
        long asked,
        long version,
        LocalDate day,
        List<Long> matched,
        List<FeatureQuery> pages,
        List<Long> before) {

    PagePlan {
        matched = List.copyOf(matched);
        pages = List.copyOf(pages);
        before = List.copyOf(before);
    }

    /**
     * Plans the page of a request.
     *
     * @param today day on which features hold when the request names none
     * @throws OgcFault when its cursor belongs to another request
     */
    static PagePlan of(
            FeatureRequest request, FeatureSource source, LocalDate today, PageMemory memory) {
        long asked = fingerprint(request.queries());
        Optional<PageToken> token = request.state().cursor().map(t -> PageToken.parse(t, asked));
        LocalDate day = token.map(PageToken::day).orElse(today);
        long version =
                token.map(PageToken::version)
                        .or(request.state()::version)
                        .orElseGet(source::version);
        List<FeatureQuery> whole =
                request.queries().stream().map(q -> q.on(day).pinned(version)).toList();
        long start = request.page().start();
        Optional<PageToken> begin =
                token.filter(t -> t.start() == start)
                        .or(() -> memory.find(new PageMemory.Asked(asked, version, day), start));
        List<Long> matched =
                token.or(() -> begin)
                        .map(PageToken::matched)
                        .orElseGet(() -> count(request, whole, source, memory));
        Walk walk = new Walk(whole, matched, request.page().count());
        if (begin.isPresent()) {
            walk.from(begin.get());
        } else {
            walk.from(start);
        }
        return new PagePlan(asked, version, day, matched, walk.pages, walk.before);
    }

    private static List<Long> count(
            FeatureRequest request,
            List<FeatureQuery> whole,
            FeatureSource source,
            PageMemory memory) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            FeatureQuery query = whole.get(i);
            long one = fingerprint(request.queries().subList(i, i + 1));
            counts.add(
                    memory.count(
                            new PageMemory.Asked(one, query.version(), query.at()),
                            () -> source.count(query)));
        }
        return counts;
    }

    /** What tells the features of queries, and their order, from those of others. */
    private static long fingerprint(List<FeatureRequest.Query> queries) {
        StringBuilder text = new StringBuilder();
        for (FeatureRequest.Query q : queries) {
            text.append(q.layer().name()).append('|').append(q.filter()).append('|');
            text.append(q.sort()).append('|').append(q.at()).append('\n');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Deals out the features of a page to the queries. */
    private static final class Walk {
        private final List<FeatureQuery> whole;
        private final List<Long> matched;
        private final long count;
        private final List<FeatureQuery> pages = new ArrayList<>();
        private final List<Long> before = new ArrayList<>();

        Walk(List<FeatureQuery> whole, List<Long> matched, long count) {
            this.whole = whole;
            this.matched = matched;
            this.count = count;
        }

        /** From the beginning, counting features off. */
        void from(long start) {
            long skip = start;
            for (int i = 0; i < whole.size(); i++) {
                long passed = Math.min(skip, matched.get(i));
                add(whole.get(i), passed, passed, matched.get(i));
                skip -= passed;
            }
        }

        /** From a known place. */
        void from(PageToken begin) {
            for (int i = 0; i < whole.size(); i++) {
                long own = matched.get(i);
                if (i == begin.query()) {
                    add(at(whole.get(i), begin), begin.passed(), 0, own);
                } else {
                    add(whole.get(i), i < begin.query() ? own : 0, 0, own);
                }
            }
        }

        private static FeatureQuery at(FeatureQuery query, PageToken begin) {
            try {
                return query.from(begin.place());
            } catch (IllegalArgumentException e) {
                throw OgcFault.of(
                        OgcFault.INVALID,
                        "cursor",
                        "cursor 与请求的排序不符；请从第一页重新开始",
                        "cursor does not fit the order of the request; start again from the"
                                + " first page");
            }
        }

        private void add(FeatureQuery query, long passed, long offset, long own) {
            long dealt = pages.stream().mapToLong(FeatureQuery::limit).sum();
            long most = Math.min(own - passed, count - dealt);
            pages.add(query.page(offset, most));
            before.add(passed);
        }
    }

    long allMatched() {
        return matched.stream().mapToLong(n -> n).sum();
    }

    long allReturned() {
        return pages.stream().mapToLong(FeatureQuery::limit).sum();
    }

    /**
     * Where the page after this one begins; empty when this is the last.
     *
     * @param start features before this page
     */
    Optional<PageToken> next(FeatureSource source, long start) {
        long end = start + allReturned();
        for (int i = pages.size() - 1; allReturned() > 0 && i >= 0; i--) {
            long passed = before.get(i) + pages.get(i).limit();
            if (pages.get(i).limit() > 0 && passed < matched.get(i)) {
                return Optional.of(token(end, i, passed, lastOf(source, pages.get(i))));
            }
            if (pages.get(i).limit() > 0) {
                break;
            }
        }
        return allReturned() == 0 ? Optional.empty() : firstUnread(end);
    }

    /** The beginning of the first query of which nothing was read yet. */
    private Optional<PageToken> firstUnread(long end) {
        for (int i = 0; i < pages.size(); i++) {
            if (before.get(i) + pages.get(i).limit() < matched.get(i)) {
                return Optional.of(token(end, i, 0, null));
            }
        }
        return Optional.empty();
    }

    private PageToken token(long start, int query, long passed, @Nullable Bookmark place) {
        return new PageToken(asked, version, day, start, matched, query, passed, place);
    }

    /** The last feature of a page, read without its shape. */
    private static Bookmark lastOf(FeatureSource source, FeatureQuery page) {
        FeatureQuery last =
                page.page(page.offset() + page.limit() - 1, 1)
                        .reading(Bookmark.attributes(page.sort()), false);
        try (FeatureStream features = source.read(last)) {
            Feature feature = features.next();
            return Bookmark.after(feature, page.sort());
        }
    }
}
