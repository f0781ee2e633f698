package io.gridward.web.citycase;

import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.calendar.Calendars;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.report.DuplicateRule;
import io.gridward.core.citycase.report.Reporting;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.place.Geocoder;
import io.gridward.core.store.Store;
import io.gridward.importer.locate.TypeFlags;
import io.gridward.web.city.GridwardSettings;
import io.gridward.web.photo.PhotoFolder;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Settings {@code gridward.cases.*} and what works on cases. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CaseConfiguration {

    @Bean
    CaseSettings caseSettings(Environment env) {
        CaseSettings d = CaseSettings.defaults();
        return new CaseSettings(
                number(env, "overdue-check-seconds", d.overdueCheckSeconds()),
                number(env, "max-photo-bytes", d.maxPhotoBytes()),
                number(env, "max-photos", d.maxPhotos()),
                number(env, "max-csv-rows", d.maxCsvRows()));
    }

    private static int number(Environment env, String name, int otherwise) {
        return env.getProperty("gridward.cases." + name, Integer.class, otherwise);
    }

    @Bean
    TimeLimits timeLimits() {
        return TimeLimits.ofProgram(TimeLimits.YUNCHENG);
    }

    @Bean
    TypeCatalog typeCatalog() {
        return TypeCatalog.ofProgram();
    }

    @Bean
    Calendars calendars(Store store) {
        return Calendars.in(store);
    }

    @Bean
    Cases cases(Store store, TimeLimits limits, Clock clock) {
        return Cases.in(store, limits, clock);
    }

    @Bean
    Reporting reporting(
            Cases cases,
            FeatureSource held,
            TypeFlags locator,
            Geocoder geocoder,
            @Qualifier("storedFeatures") FeatureSource stored,
            TimeLimits limits,
            Clock clock) {
        return new Reporting(
                cases, held, locator, geocoder, stored, DuplicateRule.USUAL, limits, clock);
    }

    @Bean
    PhotoFolder photoFolder(GridwardSettings city) {
        return PhotoFolder.in(city.data().resolve("photos"));
    }
}
