package io.gridward.ogc.autoconfigure;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.Locator;
import io.gridward.ogc.format.FeatureFormat;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.reserved.ReservedLayers;
import io.gridward.ogc.reserved.ReservedService;
import io.gridward.ogc.wfs.WfsService;
import io.gridward.ogc.wfs.query.WfsSettings;
import io.gridward.ogc.wfs.transaction.WriteDoor;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Adds the feature service to those that are mounted. Settings: {@code gridward.wfs.*}. */
@AutoConfiguration(before = OgcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({FeatureSource.class, LayerCatalog.class})
public class WfsAutoConfiguration {

    /** Limits, as set. */
    @Bean
    @ConditionalOnMissingBean
    public WfsSettings wfsSettings(Environment env) {
        WfsSettings d = WfsSettings.defaults();
        return new WfsSettings(
                number(env, "max-features", d.maxFeatures()),
                number(env, "max-queries", d.maxQueries()),
                number(env, "max-resource-ids", d.maxResourceIds()),
                number(env, "max-locked", d.maxLocked()),
                number(env, "max-lock-seconds", d.maxLockSeconds()));
    }

    private static int number(Environment env, String name, int otherwise) {
        return env.getProperty("gridward.wfs." + name, Integer.class, otherwise);
    }

    /**
     * The feature service over the application's features, over its locator and its write door if
     * it has them, with its formats of features, and for those who may with its reserved layers.
     */
    @Bean
    @ConditionalOnMissingBean(name = "wfsService")
    public OgcService wfsService(
            LayerCatalog catalog,
            FeatureSource source,
            WfsSettings settings,
            OgcSettings limits,
            Clock clock,
            ObjectProvider<Locator> locator,
            ObjectProvider<FeatureFormat> formats,
            ObjectProvider<WriteDoor> door,
            ObjectProvider<ReservedLayers> reserved) {
        WfsService open =
                new WfsService(
                        catalog,
                        source,
                        settings,
                        limits,
                        clock,
                        locator.getIfAvailable(),
                        formats.orderedStream().toList(),
                        door.getIfAvailable());
        ReservedLayers more = reserved.getIfAvailable();
        return more == null
                ? open
                : new ReservedService(open, v -> open.over(v.catalog(), v.source()), more);
    }
}
