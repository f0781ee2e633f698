package io.gridward.web.tile;

import io.gridward.core.layer.FeatureSource;
import io.gridward.ogc.tile.TileSettings;
import io.gridward.ogc.tile.VectorTiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Vector tiles of the layers held in memory. Settings: {@code gridward.tiles.*}. */
@Configuration(proxyBeanMethods = false)
class TileConfiguration {

    @Bean
    VectorTiles vectorTiles(FeatureSource held, Environment env) {
        TileSettings d = TileSettings.defaults();
        TileSettings settings =
                new TileSettings(
                        (int) number(env, "max-features", d.maxFeatures()),
                        (int) number(env, "max-at-once", d.maxAtOnce()),
                        (int) number(env, "max-seconds", d.maxSeconds()),
                        number(env, "cache-bytes", d.cacheBytes()));
        return new VectorTiles(held, settings);
    }

    private static long number(Environment env, String name, long otherwise) {
        return env.getProperty("gridward.tiles." + name, Long.class, otherwise);
    }
}
