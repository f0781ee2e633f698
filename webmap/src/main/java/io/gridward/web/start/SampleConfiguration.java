package io.gridward.web.start;

import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.store.Store;
import io.gridward.importer.locate.TypeFlags;
import io.gridward.importer.sample.Edition;
import io.gridward.importer.sample.SampleCity;
import io.gridward.importer.samplecase.SampleCases;
import io.gridward.importer.samplecase.SampleHistory;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the sample city comes from: the generator, always with the same seed. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {
    @Bean
    SampleFiles sampleFiles() {
        return folder -> SampleCity.write(folder, SampleCity.DEFAULT_SEED, Edition.FULL);
    }

    @Bean
    SampleCases sampleCases(
            Store store,
            @Qualifier("storedFeatures") FeatureSource stored,
            FeatureSource held,
            TypeFlags locator,
            TimeLimits limits,
            Clock clock) {
        return new SampleCases(store, stored, held, locator, limits, clock, SampleCases.USUAL);
    }

    @Bean
    SampleHistory sampleHistory(
            Store store, FeatureSource held, TypeFlags locator, TimeLimits limits, Clock clock) {
        return new SampleHistory(store, held, locator, limits, clock, SampleHistory.USUAL);
    }
}
