package io.gridward.ogc.wfs.transaction;

import io.gridward.ogc.fault.OgcFault;
import java.util.Collection;
import java.util.stream.Collectors;

/** Faults that speak of locks (OGC 09-025r2 Table 3). */
final class LockFaults {
    private static final String LOCK_ID = "lockId";
    private static final int FORBIDDEN = 403;
    private static final int MOST_TOLD = 5;

    private LockFaults() {}

    /** The lock is no longer, or never was; the suite of the OGC wants one code for both. */
    static OgcFault expired(String lock) {
        String shown = OgcFault.quoted(lock);
        return OgcFault.withStatus(
                FORBIDDEN,
                "LockHasExpired",
                LOCK_ID,
                "锁 “%s” 已过期或已释放；请重新加锁".formatted(shown),
                "lock '%s' has expired or was released: lock the features again".formatted(shown));
    }

    /** No lock of that name was given out. */
    static OgcFault unknown(String lock) {
        String shown = OgcFault.quoted(lock);
        return OgcFault.of(
                "InvalidLockId",
                LOCK_ID,
                "没有锁 “%s”；请用 LockFeature 或 GetFeatureWithLock 返回的标识".formatted(shown),
                "there is no lock '%s': use the identifier that LockFeature or".formatted(shown)
                        + " GetFeatureWithLock answered");
    }

    static OgcFault needsLock(Collection<String> ids) {
        return OgcFault.of(
                OgcFault.MISSING,
                LOCK_ID,
                "要素 %s 已被锁定；须给出其锁的 lockId，或等锁过期".formatted(some(ids)),
                "locked: %s; say the lockId of their lock, or wait until it expires"
                        .formatted(some(ids)));
    }

    static OgcFault otherLock(Collection<String> ids, String lock) {
        return OgcFault.of(
                "InvalidLockId",
                LOCK_ID,
                "要素 %s 由另一把锁锁定，而非 “%s”".formatted(some(ids), OgcFault.quoted(lock)),
                "%s are held by another lock than '%s'"
                        .formatted(some(ids), OgcFault.quoted(lock)));
    }

    static OgcFault notAll(Collection<String> ids) {
        return OgcFault.of(
                "CannotLockAllFeatures",
                "lockAction",
                "无法锁定 %s：已被他人锁定或正在修改；请稍后再试，或用 lockAction=SOME".formatted(some(ids)),
                "cannot lock %s: locked by another, or being changed; try again later or use"
                                .formatted(some(ids))
                        + " lockAction=SOME");
    }

    static OgcFault tooMany(int most) {
        return OgcFault.of(
                "CannotLockAllFeatures",
                "Query",
                "服务器最多同时锁定 %d 个要素；请缩小查询范围".formatted(most),
                "at most %d features are locked at one time: ask for fewer".formatted(most));
    }

    private static String some(Collection<String> ids) {
        String first = ids.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
        return ids.size() > MOST_TOLD ? first + " …" : first;
    }
}
