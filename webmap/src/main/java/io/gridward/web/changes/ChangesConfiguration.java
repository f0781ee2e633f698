package io.gridward.web.changes;

import io.gridward.web.events.Listeners;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Settings {@code gridward.changes.*}. */
@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

    @Bean
    ChangesSettings changesSettings(Environment env) {
        ChangesSettings d = ChangesSettings.defaults();
        return new ChangesSettings(
                number(env, "max-listeners", d.maxListeners()),
                number(env, "heartbeat-seconds", d.heartbeatSeconds()));
    }

    private static int number(Environment env, String name, int otherwise) {
        return env.getProperty("gridward.changes." + name, Integer.class, otherwise);
    }

    @Bean(destroyMethod = "close")
    Listeners changeListeners(ChangesSettings settings) {
        return new Listeners(
                "change-events",
                settings.maxListeners(),
                Duration.ofSeconds(settings.heartbeatSeconds()));
    }
}
