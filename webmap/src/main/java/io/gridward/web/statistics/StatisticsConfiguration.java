package io.gridward.web.statistics;

import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.dispute.Returns;
import io.gridward.core.citycase.evaluation.CaseStatistics;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.store.Store;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Settings {@code gridward.statistics.*}, and the cases held for counting. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    @Bean
    StatisticsSettings statisticsSettings(Environment env) {
        StatisticsSettings d = StatisticsSettings.defaults();
        return new StatisticsSettings(
                number(env, "refresh-seconds", d.refreshSeconds()),
                number(env, "max-rows", d.maxRows()));
    }

    private static int number(Environment env, String name, int otherwise) {
        return env.getProperty("gridward.statistics." + name, Integer.class, otherwise);
    }

    @Bean(destroyMethod = "close")
    HeldStatistics heldStatistics(Store store, Clock clock, StatisticsSettings settings) {
        Cases read = Cases.in(store, TimeLimits.ofProgram(TimeLimits.YUNCHENG), clock);
        HeldStatistics held = new HeldStatistics(() -> CaseStatistics.load(read));
        held.start(Duration.ofSeconds(settings.refreshSeconds()));
        return held;
    }

    @Bean
    Returns returns(Store store) {
        return Returns.in(store);
    }
}
