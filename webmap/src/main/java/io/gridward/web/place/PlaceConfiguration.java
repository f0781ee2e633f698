package io.gridward.web.place;

import io.gridward.core.place.Geocoder;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.importer.locate.TypeFlags;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The geocoder, for places and for the search. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

    @Bean
    Geocoder geocoder(SnapshotFeatures held, TypeFlags locator) {
        return new Geocoder(held, locator, new Pinyin());
    }
}
