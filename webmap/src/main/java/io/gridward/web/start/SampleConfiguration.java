package io.gridward.web.start;

import io.gridward.importer.sample.Edition;
import io.gridward.importer.sample.SampleCity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the sample city comes from: the generator, always with the same seed. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {
    @Bean
    SampleFiles sampleFiles() {
        return folder -> SampleCity.write(folder, SampleCity.DEFAULT_SEED, Edition.FULL);
    }
}
