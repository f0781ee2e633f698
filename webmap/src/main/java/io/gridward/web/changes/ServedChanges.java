package io.gridward.web.changes;

import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LocalText;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.web.fault.BadParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The changes that may be told: a change is told only when every service already answers with it,
 * so that whoever is told can read it. That a case changed is told to those only who read cases. A
 * token is the number of the data version that was looked at last, told or not, so that nobody is
 * told twice and nothing is looked at twice.
 *
 * @param feed what was published
 * @param held what services answer with
 */
record ServedChanges(ChangeFeed feed, FeatureSource held) {
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");
    private static final int AT_ONCE = 1000;
    private static final int MOST_READS = 20;

    /**
     * A part of the feed.
     *
     * @param changes what is told, oldest first
     * @param next token to go on from
     * @param more whether there is more to look at already
     */
    record Page(List<Change> changes, long next, boolean more) {}

    /** Number of the newest data version that may be told. */
    long newest() {
        return held.version();
    }

    /**
     * What is told after a version.
     *
     * @param most most changes
     * @param cases whether those of cases are told too
     */
    Page after(long version, int most, boolean cases) {
        List<Change> told = new ArrayList<>();
        long next = version;
        for (int reads = 0; reads < MOST_READS; reads++) {
            List<Change> some = after(next);
            for (Change change : some) {
                if (cases || !change.layer().equals(CaseLayer.NAME)) {
                    if (told.size() == most) {
                        return new Page(told, next, true);
                    }
                    told.add(change);
                }
                next = change.version();
            }
            if (some.size() < AT_ONCE) {
                return new Page(told, next, false);
            }
        }
        return new Page(told, next, true);
    }

    private List<Change> after(long version) {
        long served = held.version();
        return feed.since(version, AT_ONCE).stream().takeWhile(c -> c.version() <= served).toList();
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
