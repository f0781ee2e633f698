package io.gridward.web.security;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of layers that are not for everybody. */
@FunctionalInterface
interface ReservedNames {

    /** The names. */
    List<String> all();

    /**
     * False only for a request whose answer is the same whoever sends it. Who it is, is not looked
     * for then, so that maps are drawn while the store is away.
     */
    default boolean mayBeMeant(@Nullable String query) {
        if (query == null) {
            return false;
        }
        String text;
        try {
            text = URLDecoder.decode(query, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return true;
        }
        return Stream.concat(all().stream(), Stream.of("capabilities")).anyMatch(text::contains);
    }

    /** Whether a path has a part that is one of the names. */
    default boolean isIn(String path) {
        return Stream.of(path.split("/"))
                .map(p -> p.startsWith("gw:") ? p.substring(3) : p)
                .map(p -> p.endsWith(".json") ? p.substring(0, p.length() - 5) : p)
                .anyMatch(all()::contains);
    }
}
