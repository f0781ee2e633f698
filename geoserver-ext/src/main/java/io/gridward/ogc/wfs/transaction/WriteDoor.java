package io.gridward.ogc.wfs.transaction;

import io.gridward.core.batch.Batches;
import io.gridward.core.edit.RowJudge;
import io.gridward.core.storedquery.StoredQueryTexts;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Callers;
import io.gridward.ogc.request.Callers.Caller;
import java.time.Duration;

/**
 * What it takes to change the city's data: the one writer of the store, the checks of every door,
 * and who may.
 *
 * @param batches the writer
 * @param judge the checks
 * @param queries where stored queries are kept
 * @param callers who asks
 * @param patience how long to wait for an import that is being written
 * @param published told when something was published, so that it is read from now on
 */
public record WriteDoor(
        Batches batches,
        RowJudge judge,
        StoredQueryTexts queries,
        Callers callers,
        Duration patience,
        Runnable published) {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /**
     * The one who asks, who may write.
     *
     * @throws OgcFault 401 for a stranger, 403 for somebody who may not
     */
    public Caller writer() {
        Caller caller =
                callers.current()
                        .orElseThrow(
                                () ->
                                        OgcFault.withStatus(
                                                UNAUTHORIZED,
                                                OgcFault.OTHER,
                                                null,
                                                "修改数据须用账户或密钥（HTTP Basic，或 X-API-Key）",
                                                "changing data takes an account or a key: HTTP Basic,"
                                                        + " or the header X-API-Key"));
        if (!caller.writes()) {
            throw OgcFault.withStatus(
                    FORBIDDEN,
                    OgcFault.OTHER,
                    null,
                    "账户 %s 无权修改数据".formatted(caller.name()),
                    "account %s may not change data".formatted(caller.name()));
        }
        if (!caller.meant()) {
            throw OgcFault.withStatus(
                    FORBIDDEN,
                    OgcFault.OTHER,
                    null,
                    "此操作的 GET 请求须自带 HTTP Basic 或 X-API-Key，浏览器会话和其他网站发起的请求不行；或改用 POST",
                    "by GET this takes HTTP Basic or X-API-Key in the request itself, not the"
                            + " session of a browser nor the request of another site: or use POST");
        }
        return caller;
    }
}
