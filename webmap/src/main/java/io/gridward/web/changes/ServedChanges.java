package io.gridward.web.changes;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LocalText;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.web.fault.BadParameter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The changes that may be told: a change is told only when every service already answers with it,
 * so that whoever is told can read it. A token is the number of the data version told last.
 *
 * @param feed what was published
 * @param held what services answer with
 */
record ServedChanges(ChangeFeed feed, FeatureSource held) {
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    /** Number of the newest data version that may be told. */
    long newest() {
        return held.version();
    }

    /** Up to {@code most} changes after a version, oldest first. */
    List<Change> after(long version, int most) {
        long served = held.version();
        return feed.since(version, most).stream().takeWhile(c -> c.version() <= served).toList();
    }

    /**
     * Reads a token.
     *
     * @param name of the parameter or header it came in
     * @throws BadParameter when this server has never given it
     */
    long parse(String name, String token) {
        if (VERSION.matcher(token).matches()) {
            long version = Long.parseLong(token);
            if (version == 0 || version <= feed.version()) {
                return version;
            }
        }
        throw BadParameter.of(
                name,
                token,
                LocalText.of(
                        "0 或本服务给出过的 next 值", "0 or a value of next that this server has given"));
    }
}
