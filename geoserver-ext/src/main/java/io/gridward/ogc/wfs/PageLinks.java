package io.gridward.ogc.wfs;

import io.gridward.ogc.wfs.query.FeatureRequest.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Addresses of the pages beside the one that is answered (OGC 09-025r2 §7.7.4.4). */
final class PageLinks {
    private static final int LONGEST = 6_000;

    private final String address;
    private final Map<String, String> parameters;

    /**
     * @param parameters that ask the same again; none: no addresses are made
     */
    PageLinks(String address, Map<String, String> parameters) {
        this.address = address;
        this.parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parameters.forEach((name, value) -> keep(name, value));
    }

    private void keep(String name, String value) {
        if (!name.equalsIgnoreCase("maxFeatures") && !value.isBlank()) {
            parameters.put(name, value);
        }
    }

    /** True when an address can ask the same again. */
    boolean canBeMade() {
        return !parameters.isEmpty();
    }

    /** The page that begins at a known place. */
    Optional<String> next(Page page, PageToken begin) {
        return of(new Page(begin.start(), page.count()), begin.text());
    }

    /** Where the features are whose number alone was asked for. */
    Optional<String> results(Page page, long matched) {
        return page.count() == 0 || page.start() >= matched ? Optional.empty() : of(page, "");
    }

    /** The page after one that has no known place to begin. */
    Optional<String> after(Page page, long matched) {
        long start = page.start() + page.count();
        boolean last = page.count() == 0 || matched >= 0 && start >= matched;
        return last ? Optional.empty() : of(new Page(start, page.count()), "");
    }

    Optional<String> previous(Page page) {
        if (page.start() == 0 || page.count() == 0) {
            return Optional.empty();
        }
        long start = Math.max(0, page.start() - page.count());
        return of(new Page(start, page.start() - start), "");
    }

    /** A page; without a cursor of its own it keeps the one of the page that is answered. */
    private Optional<String> of(Page page, String cursor) {
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.put("SERVICE", "WFS");
        all.put("REQUEST", "GetFeature");
        all.putAll(parameters);
        all.remove("startIndex");
        all.remove("count");
        all.remove("resultType");
        all.put("STARTINDEX", String.valueOf(page.start()));
        all.put("COUNT", String.valueOf(page.count()));
        if (!cursor.isEmpty()) {
            all.put("CURSOR", cursor);
        }
        StringBuilder link = new StringBuilder(address);
        char separator = '?';
        for (var e : all.entrySet()) {
            link.append(separator).append(encoded(e.getKey())).append('=');
            link.append(encoded(e.getValue()));
            separator = '&';
        }
        return link.length() > LONGEST ? Optional.empty() : Optional.of(link.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
