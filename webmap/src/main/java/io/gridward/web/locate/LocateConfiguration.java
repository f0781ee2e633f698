package io.gridward.web.locate;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Settings {@code gridward.locate.*} and the threads that decide batches. */
@Configuration(proxyBeanMethods = false)
class LocateConfiguration {

    @Bean
    LocateSettings locateSettings(Environment env) {
        LocateSettings d = LocateSettings.defaults();
        return new LocateSettings(
                (int) number(env, "max-batches", d.maxBatches()),
                number(env, "max-points", d.maxPoints()),
                (int) number(env, "max-line-bytes", d.maxLineBytes()),
                number(env, "max-seconds", d.maxSeconds()),
                number(env, "max-spool-bytes", d.maxSpoolBytes()));
    }

    private static long number(Environment env, String name, long otherwise) {
        return env.getProperty("gridward.locate." + name, Long.class, otherwise);
    }

    /** As many threads as there are cores; batches share them. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService batchWorkers() {
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                work -> {
                    Thread thread = new Thread(work, "batch-worker");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
