package io.gridward.web.imports;

import io.gridward.core.store.Store;
import io.gridward.importer.job.ImportJobs;
import io.gridward.web.city.GridwardSettings;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.MultipartConfigElement;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Settings {@code gridward.imports.*} and the jobs, which lie in {@code imports} of the data
 * folder.
 */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    /** What the fields beside the files, and a mapping, may take. */
    private static final long FIELDS_BYTES = 524_288;

    /** A survey, its context and its photos, each as large as a file may be. */
    private static final int LARGE_FILES = 3;

    /** Larger parts are written to disk while they come. */
    private static final int MEMORY_BYTES = 65_536;

    @Bean
    ImportSettings importSettings(Environment env) {
        ImportSettings d = ImportSettings.defaults();
        return new ImportSettings(
                number(env, "max-file-bytes", d.maxFileBytes()),
                (int) number(env, "max-queued", d.maxQueued()),
                (int) number(env, "kept-days", d.keptDays()),
                (int) number(env, "kept-jobs", d.keptJobs()),
                (int) number(env, "max-listeners", d.maxListeners()));
    }

    private static long number(Environment env, String name, long otherwise) {
        return env.getProperty("gridward.imports." + name, Long.class, otherwise);
    }

    @Bean
    MultipartConfigElement multipartLimits(ImportSettings settings) {
        return new MultipartConfigElement(
                "",
                settings.maxFileBytes(),
                LARGE_FILES * settings.maxFileBytes() + FIELDS_BYTES,
                MEMORY_BYTES);
    }

    /** How {@code /v3/api-docs} names the two ways to say who one is. */
    @Bean
    OpenApiCustomizer waysIn() {
        return api ->
                api.getComponents()
                        .addSecuritySchemes(
                                "account",
                                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-API-Key"));
    }

    @Bean(destroyMethod = "close")
    ImportJobs importJobs(Store store, GridwardSettings city, ImportSettings settings) {
        return ImportJobs.in(store, city.data().resolve("imports"), settings.jobs());
    }
}
