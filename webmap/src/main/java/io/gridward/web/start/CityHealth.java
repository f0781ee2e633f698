package io.gridward.web.start;

import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.StoreUnavailable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** UP when the store answers and the sample city, if it is wanted, has been loaded. */
@Component("city")
class CityHealth implements HealthIndicator {
    private static final String REASON = "reason";

    private final ChangeFeed feed;
    private final SampleLoader sample;

    CityHealth(ChangeFeed feed, SampleLoader sample) {
        this.feed = feed;
        this.sample = sample;
    }

    @Override
    public Health health() {
        Loading loading = sample.state();
        try {
            long version = feed.version();
            return switch (loading.stage()) {
                case DONE -> Health.up().withDetail("data_version", version).build();
                case FAILED ->
                        down("示例城市载入失败，见日志 / the sample city could not be loaded, see the log");
                default -> Health.outOfService().withDetail(REASON, progress(loading)).build();
            };
        } catch (StoreUnavailable e) {
            return down("数据库暂时不可用 / the store is away");
        }
    }

    private static Health down(String reason) {
        return Health.down().withDetail(REASON, reason).build();
    }

    private static String progress(Loading loading) {
        return switch (loading.stage()) {
            case WRITING -> "正在生成示例城市 / writing the sample city";
            case IMPORTING ->
                    "正在导入示例城市的 %s / importing %s of the sample city"
                            .formatted(loading.layer(), loading.layer());
            default -> "正在启动 / starting";
        };
    }
}
